package org.ledgerhub.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be, told so that a person can act: what, where, and the remedy.
 *
 * @param code stable code of the contract, such as {@code balance-mismatch}
 * @param severity how bad it is
 * @param message one sentence, in English, for the log and for those who read English
 * @param place where in the document, absent when the whole document is meant
 * @param remedy what to do about it
 * @param targetAnswer the accounting package's own words, absent unless it refused
 * @param rule id of the published rule that is broken, such as {@code BR-CO-15}; absent for checks of our own
 */
public record Problem(
        String code,
        Severity severity,
        String message,
        @Nullable Place place,
        String remedy,
        @Nullable String targetAnswer,
        @Nullable String rule) {

    /** A problem that no published rule stands behind. */
    public Problem(
            String code,
            Severity severity,
            String message,
            @Nullable Place place,
            String remedy,
            @Nullable String targetAnswer) {
        this(code, severity, message, place, remedy, targetAnswer, null);
    }

    /** How bad a problem is; an error stops the document it belongs to, nothing else. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /**
     * A place in a file. Every part is optional; numbers count from 1.
     *
     * @param line line of a text file
     * @param column column of that line
     * @param record record of a record-oriented file (CODA)
     * @param path path of an XML element or of an entry in a container
     * @param term EN 16931 business term, such as {@code BT-112}
     */
    public record Place(
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable Integer record,
            @Nullable String path,
            @Nullable String term) {

        public static Place line(int line, int column) {
            return new Place(line, column, null, null, null);
        }

        public static Place record(int record) {
            return new Place(null, null, record, null, null);
        }

        public static Place path(String path) {
            return new Place(null, null, null, path, null);
        }

        public static Place term(String term) {
            return new Place(null, null, null, null, term);
        }

        /** For people: {@code line 12, column 5}, {@code record 7}, {@code BT-112}. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            if (line != null) {
                text.append("line ").append(line);
            }
            if (column != null) {
                text.append(text.isEmpty() ? "" : ", ").append("column ").append(column);
            }
            if (record != null) {
                text.append(text.isEmpty() ? "" : ", ").append("record ").append(record);
            }
            if (path != null) {
                text.append(text.isEmpty() ? "" : ", ").append(path);
            }
            if (term != null) {
                text.append(text.isEmpty() ? "" : ", ").append(term);
            }
            return text.toString();
        }
    }

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    public static Problem error(String code, String message, String remedy) {
        return new Problem(code, Severity.ERROR, message, null, remedy, null);
    }

    public static Problem warning(String code, String message, String remedy) {
        return new Problem(code, Severity.WARNING, message, null, remedy, null);
    }

    public static Problem info(String code, String message, String remedy) {
        return new Problem(code, Severity.INFO, message, null, remedy, null);
    }

    public Problem at(Place where) {
        return new Problem(code, severity, message, where, remedy, targetAnswer, rule);
    }

    public Problem answered(String answer) {
        return new Problem(code, severity, message, place, remedy, answer, rule);
    }

    /** The same, with the published rule that is broken. */
    public Problem breaking(String id) {
        return new Problem(code, severity, message, place, remedy, targetAnswer, id);
    }

    public Problem withSeverity(Severity changed) {
        return new Problem(code, changed, message, place, remedy, targetAnswer, rule);
    }

    /** As the command line tells it: {@code code: sentence (place): remedy}. */
    @Override
    public String toString() {
        String where = place == null ? "" : place.toString();
        return code + ": " + message + (where.isEmpty() ? "" : " (" + where + ")") + ": " + remedy;
    }
}
