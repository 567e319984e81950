package org.ledgerhub.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ledgerhub.document.Problem;

/** The bounds within which containers are unpacked: far above what offices send, far below what would hurt the machine. */
final class UnpackingLimits {
    /** Containers inside each other. */
    static final int DEPTH = 3;

    /** Bytes that all inner files may have together, whatever the outer file is. */
    private static final long ANYWAY = 64L * 1024 * 1024;

    /** How many times larger than the outer file they may be beyond that; XML packs to a thirtieth. */
    private static final long RATIO = 100;

    /** Bytes that all inner files may have together at most. */
    private static final long LARGEST = 4L * 1024 * 1024 * 1024;

    private final long allowed;
    private long used;

    UnpackingLimits(long outerSize) {
        this.allowed = Math.min(LARGEST, Math.max(ANYWAY, outerSize * RATIO));
    }

    /** Nothing more is unpacked. */
    boolean spent() {
        return used > allowed;
    }

    /** The stream, which ends with {@link Beyond} when the bounds are passed, with {@link Broken} when it can't be read. */
    InputStream counting(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int read = told(super::read);
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = told(() -> super.read(buffer, offset, length));
                count(Math.max(0, read));
                return read;
            }
        };
    }

    /** One reading of the stream. */
    @FunctionalInterface
    private interface Step {
        int read() throws IOException;
    }

    /** What the container itself can't give is its damage, unlike what can't be stored. */
    private static int told(Step step) throws Broken {
        try {
            return step.read();
        } catch (IOException damage) {
            throw new Broken(damage);
        }
    }

    private void count(int bytes) throws Beyond {
        used += bytes;
        if (used > allowed) {
            throw new Beyond(allowed);
        }
    }

    /** The files are larger than anything that would be sent in good faith. */
    static final class Beyond extends IOException {
        private static final long serialVersionUID = 1L;

        private final long allowed;

        private Beyond(long allowed) {
            super("more than " + allowed + " bytes");
            this.allowed = allowed;
        }

        Problem problem() {
            return Problem.error(
                    "unsafe-content",
                    "The file unpacks to more than " + allowed / 1024 / 1024
                            + " MiB: it and what follows was not read.",
                    "Check where the file comes from; ask the sender for the documents one by one.");
        }
    }

    /** A file can't be taken out of its container. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        private Broken(IOException damage) {
            super(damage);
        }

        Problem problem() {
            return Problem.error(
                    "unreadable",
                    "The file can't be taken out of what it came in: it is damaged.",
                    "Ask the sender for it again.");
        }
    }
}
