package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.document.Problem;

/** The findings on one file, as they are made. */
final class Findings {
    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(int line, String message) {
        all.add(new Finding(file, line, Problem.Severity.ERROR, message));
    }

    void warning(int line, String message) {
        all.add(new Finding(file, line, Problem.Severity.WARNING, message));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
