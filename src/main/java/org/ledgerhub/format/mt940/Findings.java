package org.ledgerhub.format.mt940;

import java.util.List;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Place;

/** What the checks found in one statement, each at its line. */
final class Findings {
    static final String COMPARE = "Compare with the bank's own statement before it is booked.";

    private final org.ledgerhub.format.Findings findings = new org.ledgerhub.format.Findings();

    /** An error: the statement should not be booked as it is. */
    void error(String code, int line, String message, String remedy) {
        findings.add(Problem.error(code, message, remedy).at(line(line)));
    }

    void warn(String code, int line, String message, String remedy) {
        findings.add(Problem.warning(code, message, remedy).at(line(line)));
    }

    /** A note; nothing is wrong. */
    void note(String code, int line, String message, String remedy) {
        findings.add(Problem.info(code, message, remedy).at(line(line)));
    }

    List<Problem> list() {
        return findings.list();
    }

    static Place line(int line) {
        return new Place(line, null, null, null, null);
    }
}
