package org.ledgerhub.route;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.LogReference;
import org.ledgerhub.register.Spine;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The spine's steps as the routes call them, with the submission's reference on every log line. */
@Component
final class SpineSteps {
    /** Exchange property with the id of the submission a route works on; a sender can't write it, as it could a header. */
    static final String SUBMISSION = "submission";

    private static final int AT_A_TIME = 128;

    private final Spine spine;
    private final Bell bell;
    private volatile boolean stopping;

    SpineSteps(Spine spine, Bell bell) {
        this.spine = spine;
        this.bell = bell;
    }

    static @Nullable String submission(Exchange exchange) {
        return exchange.getProperty(SUBMISSION, String.class);
    }

    /** From now on no work is claimed; what is claimed is carried to its end. */
    @EventListener
    void stop(ContextClosedEvent closing) {
        stopping = true;
    }

    public List<String> due() {
        return stopping ? List.of() : spine.due(AT_A_TIME);
    }

    public List<Spine.Claimable> read(@ExchangeProperty(SUBMISSION) String submission) {
        try (LogReference reference = LogReference.of(submission)) {
            return spine.read(submission);
        }
    }

    public void code(@ExchangeProperty(SUBMISSION) String submission) {
        try (LogReference reference = LogReference.of(submission)) {
            if (spine.code(submission)) {
                bell.ring();
            }
        }
    }

    public void duplicate(@ExchangeProperty(SUBMISSION) String submission) {
        try (LogReference reference = LogReference.of(submission)) {
            spine.duplicate(submission);
        }
    }

    public void failed(String submission, Throwable cause) {
        try (LogReference reference = LogReference.of(submission)) {
            spine.failed(submission, cause);
        }
    }
}
