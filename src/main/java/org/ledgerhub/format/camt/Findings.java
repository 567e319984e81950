package org.ledgerhub.format.camt;

import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Place;

/** What the checks of one statement found; bounded, since a file may repeat one deviation a million times. */
final class Findings {
    private static final int MOST = 50;

    private final String statement;
    private final List<Problem> found = new ArrayList<>();
    private int more;

    /** For the statement at this path, such as {@code Stmt[1]}. */
    Findings(String statement) {
        this.statement = statement;
    }

    /** An error about a place below the statement: it should not be booked as it is. */
    void error(String code, String message, String remedy, String path) {
        add(Problem.error(code, message, remedy), path);
    }

    /** A warning about a place below the statement. */
    void warn(String code, String message, String remedy, String path) {
        add(Problem.warning(code, message, remedy), path);
    }

    /** A note about a place below the statement; nothing is wrong. */
    void note(String code, String message, String remedy, String path) {
        add(Problem.info(code, message, remedy), path);
    }

    /** All of them; those beyond the bound as one that counts them. */
    List<Problem> all() {
        if (more > 0) {
            found.add(Problem.warning(
                    "details-mismatch",
                    more + " more deviations of entries are not listed.",
                    "Look at the first ones; they are usually of one kind."));
            more = 0;
        }
        return found;
    }

    private void add(Problem problem, String path) {
        if (found.size() < MOST) {
            found.add(problem.at(Place.path(path.isEmpty() ? statement : statement + "/" + path)));
        } else {
            more++;
        }
    }
}
