package org.ledgerhub.console;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures that nobody foresaw: told whole to the log, and outside by their reference alone. */
final class Unforeseen {
    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

    private Unforeseen() {}

    static ProblemBody told(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unforeseen failure {}", reference, failure);
        return new ProblemBody(
                "about:blank",
                "unforeseen",
                500,
                "Something went wrong inside the hub.",
                "unforeseen",
                "Try again; if it stays so, give this reference to whoever runs the hub.",
                reference);
    }
}
