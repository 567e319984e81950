package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.register.Status;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session.LaneLost;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round over the next deliveries of a lane: looked up first, whether they were sent before or not, then booked,
 * then settled. The lane is checked in each transaction, so that a round of a process that lost it writes nothing.
 */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Claim claim;
    private final Target target;
    private final KnownBooks books;
    private final LaneSession session;
    private final Lanes lanes;
    private final Settlement settlement;
    private final Backoff backoff;
    private final TransactionTemplate transaction;
    private int failures;

    Round(
            Claim claim,
            Target target,
            KnownBooks books,
            LaneSession session,
            Lanes lanes,
            Settlement settlement,
            Backoff backoff,
            TransactionTemplate transaction) {
        this.claim = claim;
        this.target = target;
        this.books = books;
        this.session = session;
        this.lanes = lanes;
        this.settlement = settlement;
        this.backoff = backoff;
        this.transaction = transaction;
        this.failures = claim.attempts();
    }

    /**
     * Works on these deliveries; gives what blocks the lane for a while, if anything does.
     *
     * @throws LaneLost when another process has the lane; nothing was written since
     */
    Optional<Problem> run(List<Open> opens, Assembly assembly) {
        Map<Open, Delivery> batch = new LinkedHashMap<>();
        Map<Open, Problem> broken = new LinkedHashMap<>();
        for (Open open : opens) {
            try {
                batch.put(open, assembly.of(open));
            } catch (RuntimeException defect) {
                LOG.error("Delivery {} can't be put together", open.id(), defect);
                broken.put(open, incomplete(defect));
            }
        }
        Vetting vetting = books.vetting(unbooked(batch).values());
        batch.replaceAll((open, delivery) -> vetting.dated(delivery));
        LookUp answer;
        List<Attached> attached;
        try {
            attached = attach(batch);
            answer = LookUp.of(unbooked(batch), target, session).vetted(batch, vetting);
        } catch (LaneLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            Problem problem = Booking.failure(target, failure);
            Duration asked = failure instanceof TargetFailure foreseen ? foreseen.retryAfter() : null;
            unknown(opens, List.copyOf(batch.keySet()), broken, problem, asked);
            return Optional.of(problem);
        }
        List<Open> sending = begin(opens, answer, broken, attached);
        if (sending.isEmpty()) {
            return Optional.empty();
        }
        Booking booking = new Booking(target, session);
        List<Outcome> outcomes = booking.book(sending.stream().map(batch::get).toList());
        Optional<Problem> blocked = settle(sending, outcomes, booking.asked());
        books.told(outcomes);
        return blocked;
    }

    private void unknown(
            List<Open> opens,
            List<Open> unasked,
            Map<Open, Problem> broken,
            Problem problem,
            @Nullable Duration asked) {
        transaction.executeWithoutResult(status -> {
            block(problem, asked);
            settlement.lock(opens);
            settlement.refused(broken);
            settlement.unknown(unasked, problem);
        });
    }

    private static Map<Open, Delivery> unbooked(Map<Open, Delivery> batch) {
        Map<Open, Delivery> unbooked = new LinkedHashMap<>(batch);
        unbooked.keySet().removeIf(open -> open.status() == Status.BOOKED);
        return unbooked;
    }

    /** What stands in the books and is here again lacks files. */
    private List<Attached> attach(Map<Open, Delivery> batch) {
        List<Attached> attached = new ArrayList<>();
        batch.forEach((open, delivery) -> {
            if (open.status() == Status.BOOKED) {
                attached.add(new Attached(open, attach(delivery)));
            }
        });
        return attached;
    }

    /** What is still lacking; a package that can't be asked now blocks the lane, anything else waits for a person. */
    private List<Problem> attach(Delivery delivery) {
        try {
            return target.attach(delivery, session).attention();
        } catch (LaneLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (failure instanceof TargetFailure down && !down.problem().code().equals("target-refused")) {
                throw down;
            }
            return List.of(Booking.failure(target, failure));
        }
    }

    /** An entry whose files were added, and what it still lacks. */
    record Attached(Open open, List<Problem> lacking) {}

    private List<Open> begin(List<Open> opens, LookUp answer, Map<Open, Problem> broken, List<Attached> attached) {
        return transaction.execute(status -> {
            lanes.renew(claim);
            settlement.lock(opens);
            session.settle();
            settlement.attached(attached);
            settlement.refused(broken);
            settlement.refused(answer.refused());
            settlement.found(answer.found());
            settlement.missing(answer.sentAndGone());
            List<Open> sending = settlement.begin(session.ending() ? List.of() : answer.absent());
            if (sending.isEmpty() && failures > 0) {
                lanes.open(claim);
            }
            return sending;
        });
    }

    /** A spent budget is no failure: the lane goes on the moment that there are calls again. */
    private void block(Problem problem, @Nullable Duration asked) {
        boolean spent = asked != null && problem.code().equals("budget-spent");
        failures += spent ? 0 : 1;
        lanes.block(claim, failures, spent ? asked : backoff.pause(Math.max(1, failures), asked));
    }

    private Optional<Problem> settle(List<Open> sending, List<Outcome> outcomes, @Nullable Duration asked) {
        Optional<Outcome> blocking = outcomes.stream().filter(Booking::blocks).findFirst();
        boolean settled = outcomes.stream().anyMatch(outcome -> !Booking.blocks(outcome));
        failures = settled ? 0 : failures;
        transaction.executeWithoutResult(status -> {
            if (blocking.isPresent()) {
                block(problem(blocking.get()), asked(blocking.get(), asked));
            } else {
                lanes.open(claim);
            }
            settlement.lock(sending);
            session.settle();
            settlement.sent(sending, outcomes);
        });
        return blocking.map(Round::problem);
    }

    private static Problem problem(Outcome blocking) {
        return switch (blocking) {
            case Outcome.Unreachable down -> down.problem();
            case Outcome.Uncertain uncertain -> uncertain.problem();
            default -> throw new IllegalArgumentException(blocking + " blocks nothing.");
        };
    }

    private static @Nullable Duration asked(Outcome blocking, @Nullable Duration thrown) {
        return blocking instanceof Outcome.Unreachable down ? down.retryAfter() : thrown;
    }

    private static Problem incomplete(RuntimeException defect) {
        return Problem.error(
                        "delivery-incomplete",
                        "The delivery can't be put together from what is stored.",
                        "Retry; if it stays so, the log and the details have the whole failure.")
                .answered(defect.toString());
    }
}
