package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session.LaneLost;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Books a batch; one that is refused as a whole is halved until the deliveries that are to blame stand alone. */
final class Booking {
    private static final Logger LOG = LoggerFactory.getLogger(Booking.class);
    private final Target target;
    private final LaneSession session;
    private @Nullable Duration asked;

    Booking(Target target, LaneSession session) {
        this.target = target;
        this.session = session;
    }

    /**
     * One outcome per delivery in their order; nothing after one that blocks the lane.
     *
     * @throws LaneLost when another process has the lane: whatever became of the batch is its matter now
     */
    List<Outcome> book(List<Delivery> batch) {
        List<Outcome> outcomes = ask(batch);
        boolean refused =
                outcomes.size() == batch.size() && outcomes.stream().allMatch(Outcome.Refused.class::isInstance);
        if (!refused || batch.size() < 2) {
            return outcomes;
        }
        int half = batch.size() / 2;
        List<Outcome> settled = new ArrayList<>(book(batch.subList(0, half)));
        if (settled.size() == half && settled.stream().noneMatch(Booking::blocks)) {
            settled.addAll(book(batch.subList(half, batch.size())));
        }
        return settled;
    }

    /** How long the package was to be left alone when the target failed; absent when it did not, or nobody said. */
    @Nullable
    Duration asked() {
        return asked;
    }

    /** After this outcome the lane stops for a while. */
    static boolean blocks(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Uncertain;
    }

    private List<Outcome> ask(List<Delivery> batch) {
        try {
            List<Outcome> outcomes = target.book(batch, session);
            if (outcomes.size() > batch.size()) {
                throw new IllegalStateException(
                        target.name() + " gave " + outcomes.size() + " outcomes for " + batch.size() + " deliveries.");
            }
            return outcomes;
        } catch (LaneLost lost) {
            throw lost;
        } catch (RuntimeException defect) {
            Problem problem = failure(target, defect);
            if (defect instanceof TargetFailure foreseen) {
                asked = foreseen.retryAfter();
            }
            return session.writing()
                    ? Collections.nCopies(batch.size(), new Outcome.Uncertain(problem))
                    : List.of(new Outcome.Unreachable(problem, asked));
        }
    }

    /** A target's failure as a problem: one that the target tells itself, else a defect, which the log gets whole. */
    static Problem failure(Target target, RuntimeException defect) {
        if (defect instanceof TargetFailure told) {
            return told.problem();
        }
        LOG.error("{} failed in an unexpected way", target.name(), defect);
        return Problem.error(
                        "target-down",
                        "The connection to the package failed in an unexpected way.",
                        "Nothing: it is tried again. If it stays so, the log has the whole failure.")
                .answered(defect.toString());
    }
}
