package org.ledgerhub.format.camt;

import java.util.List;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Place;
import org.ledgerhub.format.Findings;

/** The findings of one statement, each placed below the statement's own path. */
final class StatementFindings {
    private final String statement;
    private final Findings findings = new Findings();

    /** For the statement at this path, such as {@code Stmt[1]}. */
    StatementFindings(String statement) {
        this.statement = statement;
    }

    /** An error: the statement should not be booked as it is. */
    void error(String code, String message, String remedy, String path) {
        add(Problem.error(code, message, remedy), path);
    }

    void warn(String code, String message, String remedy, String path) {
        add(Problem.warning(code, message, remedy), path);
    }

    /** A note; nothing is wrong. */
    void note(String code, String message, String remedy, String path) {
        add(Problem.info(code, message, remedy), path);
    }

    List<Problem> all() {
        return findings.list();
    }

    private void add(Problem problem, String path) {
        findings.add(problem.at(Place.path(path.isEmpty() ? statement : statement + "/" + path)));
    }
}
