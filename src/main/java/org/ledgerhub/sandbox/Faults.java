package org.ledgerhub.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The faults asked of a stand-in; what is absent does not happen. Percentages count calls.
 *
 * @param seed where the drawing of faults begins, 0 unless given
 * @param loseAnswer whether an answer is lost before or after the write, after unless given
 * @param failStatus the answer of a failing call, 500 unless given
 * @param closedUntil periods that begin on or before this day are closed
 * @param refuseFiles files sent by themselves are refused; entries are taken as ever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Faults(
        long seed,
        int loseAnswerPercent,
        @Nullable Moment loseAnswer,
        int failPercent,
        int failStatus,
        int latencyMillis,
        @Nullable LocalDate closedUntil,
        boolean revokeTokens,
        @Nullable Integer rateLimitPerMinute,
        boolean down,
        boolean refuseFiles) {

    /** When an answer is lost: the write has not happened, or it has. */
    public enum Moment {
        BEFORE,
        AFTER;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Moment of(String word) {
            return switch (word) {
                case "before" -> BEFORE;
                case "after" -> AFTER;
                default -> throw new IllegalArgumentException("loseAnswer is before or after, not " + word);
            };
        }
    }

    /** No fault at all. */
    public static final Faults NONE = new Faults(0, 0, Moment.AFTER, 0, 500, 0, null, false, null, false, false);

    public Faults {
        loseAnswer = loseAnswer == null ? Moment.AFTER : loseAnswer;
        failStatus = failStatus == 0 ? 500 : failStatus;
        if (loseAnswerPercent < 0 || loseAnswerPercent > 100 || failPercent < 0 || failPercent > 100) {
            throw new IllegalArgumentException("a percentage is between 0 and 100");
        }
        if (failStatus < 400 || failStatus > 599) {
            throw new IllegalArgumentException("failStatus is between 400 and 599, not " + failStatus);
        }
        if (latencyMillis < 0 || (rateLimitPerMinute != null && rateLimitPerMinute < 0)) {
            throw new IllegalArgumentException("a time or a rate is not negative");
        }
    }

    /** Whether a period that begins on this day is closed. */
    public boolean closes(LocalDate periodStart) {
        return closedUntil != null && !periodStart.isAfter(closedUntil);
    }

    /** Whether something goes wrong with single calls, other than everything being down. */
    public boolean disturbsCalls() {
        return loseAnswerPercent > 0
                || failPercent > 0
                || latencyMillis > 0
                || closedUntil != null
                || revokeTokens
                || refuseFiles
                || rateLimitPerMinute != null;
    }

    static Faults read(byte[] json) throws IOException {
        return Json.to(Faults.class, Json.parse(json));
    }
}
