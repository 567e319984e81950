package org.ledgerhub.route;

import org.ledgerhub.document.Problem;
import org.ledgerhub.register.Original;

/**
 * What became of a file at the door; public, because expressions of routes ask it for its place. That a file could
 * not be stored just now is none of these but an exception.
 */
public sealed interface Admission {

    /** Folder beside the files into which one that was taken from there is moved. */
    String place();

    /**
     * Stored safely.
     *
     * @param original the stored file
     * @param known the same bytes were here before
     */
    record Stored(Original original, boolean known) implements Admission {
        @Override
        public String place() {
            return ".done";
        }
    }

    /**
     * Turned away for good: the same file again would be turned away again.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements Admission {
        @Override
        public String place() {
            return ".failed";
        }
    }
}
