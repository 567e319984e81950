package org.ledgerhub.mapping;

import org.ledgerhub.document.Problem;

/**
 * What the lint has to say about one place of a mapping file.
 *
 * @param file path as shown to people
 * @param line counts from 1
 * @param severity an error keeps the file from being used, a warning does not
 * @param message one sentence
 */
public record Finding(String file, int line, Problem.Severity severity, String message) {

    /** As the command line tells it: {@code file:line: severity: sentence}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + message;
    }
}
