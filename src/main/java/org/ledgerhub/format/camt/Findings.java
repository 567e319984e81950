package org.ledgerhub.format.camt;

import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Place;

/** What the checks of one statement found; bounded, since a file may repeat one deviation a million times. */
final class Findings {
    private static final int MOST = 50;

    private final String statement;
    private final List<Problem> ofEntries = new ArrayList<>();
    private final List<Problem> ofStatement = new ArrayList<>();
    private int more;

    /** For the statement at this path, such as {@code Stmt[1]}. */
    Findings(String statement) {
        this.statement = statement;
    }

    /** An error of the statement: it should not be booked as it is. */
    void error(String code, String message, String remedy, String path) {
        ofStatement.add(placed(Problem.error(code, message, remedy), path));
    }

    /** A warning about the statement. */
    void warn(String code, String message, String remedy, String path) {
        ofStatement.add(placed(Problem.warning(code, message, remedy), path));
    }

    /** A note about the statement; nothing is wrong. */
    void note(String code, String message, String remedy, String path) {
        ofStatement.add(placed(Problem.info(code, message, remedy), path));
    }

    /** A warning about one of its entries, of which there may be any number. */
    void warnOfEntry(String code, String message, String remedy, String path) {
        if (ofEntries.size() < MOST) {
            ofEntries.add(placed(Problem.warning(code, message, remedy), path));
        } else {
            more++;
        }
    }

    /** All of them, those of entries first; entries beyond the bound as one finding that counts them. */
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(ofEntries);
        if (more > 0) {
            all.add(placed(
                    Problem.warning(
                            "details-mismatch",
                            "Further deviations of entries, not listed: " + more + ".",
                            "Look at the first ones; they are usually of one kind."),
                    "Ntry"));
        }
        all.addAll(ofStatement);
        return all;
    }

    private Problem placed(Problem problem, String path) {
        return problem.at(Place.path(path.isEmpty() ? statement : statement + "/" + path));
    }
}
