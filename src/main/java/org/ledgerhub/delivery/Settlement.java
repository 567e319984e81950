package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.register.Progress;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission.WaitingFor;
import org.ledgerhub.target.Outcome;
import org.springframework.stereotype.Component;

/**
 * Writes down what became of deliveries, and lets their submissions follow. Every method joins the transaction of the
 * caller, who has checked the lane in it.
 */
@Component
class Settlement {
    private static final Duration READ_BACK = Duration.ofSeconds(45);
    private final DeliveryRows rows;
    private final Progress progress;
    private final Figures figures;

    Settlement(DeliveryRows rows, Progress progress, Figures figures) {
        this.rows = rows;
        this.progress = progress;
        this.figures = figures;
    }

    /** Keeps everybody else from the submissions of these deliveries; comes before all other calls. */
    void lock(List<Open> opens) {
        rows.lock(opens.stream().map(Open::submission).distinct().toList());
    }

    /**
     * Marks as sending what surely does not stand in the package, also what was left uncertain; gives what can be
     * booked now. What a person set aside meanwhile is left alone.
     */
    List<Open> begin(List<Open> absent) {
        List<Open> sending = absent.stream()
                .filter(open -> open.status() != Status.SENT)
                .filter(open -> rows.move(open.id(), open.status(), Status.SENDING, null, null))
                .toList();
        advance(sending);
        return sending;
    }

    /** What was sent and can't be read back may not be there after all. */
    void missing(List<Open> sent) {
        Problem problem = Problem.warning(
                "not-found-yet",
                "The package took it and does not show it.",
                "Nothing: it is looked up again, and sent again when it surely is not there.");
        sent.forEach(open -> rows.move(open.id(), Status.SENT, Status.UNCERTAIN, null, problem));
        sent.forEach(open -> rows.later(open.id(), READ_BACK));
        advance(sent);
    }

    /** Settles what the look-up found, whether we or somebody else booked it. */
    void found(Map<Open, Outcome.Booked> found) {
        found.forEach((open, booked) -> settle(open, open.status(), booked));
        advance(found.keySet());
    }

    /** Settles what was being sent; what got no answer has its turn again. */
    void sent(List<Open> sending, List<Outcome> outcomes) {
        for (int i = 0; i < sending.size(); i++) {
            Open open = sending.get(i);
            if (i < outcomes.size()) {
                settle(open, Status.SENDING, outcomes.get(i));
            } else {
                rows.move(open.id(), Status.SENDING, Status.WAITING, WaitingFor.TURN, null);
            }
        }
        advance(sending);
    }

    /** The package could not be asked: what may be there stays uncertain, the rest waits. */
    void unknown(List<Open> unasked, Problem problem) {
        for (Open open : unasked) {
            switch (open.status()) {
                case WAITING -> rows.move(open.id(), Status.WAITING, Status.WAITING, reason(problem), problem);
                case SENDING -> rows.move(open.id(), Status.SENDING, Status.UNCERTAIN, null, problem);
                default -> rows.move(open.id(), open.status(), open.status(), null, problem);
            }
        }
        advance(unasked);
    }

    /** The daily read-back found something wrong with an entry that stands. */
    void doubted(Open open, Problem problem) {
        lock(List.of(open));
        rows.move(open.id(), Status.BOOKED, Status.BOOKED, null, problem);
        advance(List.of(open));
    }

    /** Files were added to entries that stand. */
    void attached(List<Round.Attached> attached) {
        for (Round.Attached one : attached) {
            Problem first = one.lacking().isEmpty() ? null : one.lacking().getFirst();
            rows.move(one.open().id(), Status.BOOKED, Status.BOOKED, null, first);
            rows.close(one.open().id());
        }
        advance(attached.stream().map(Round.Attached::open).toList());
    }

    /** What can't even be put together or looked up waits for a person. */
    void refused(Map<Open, Problem> refused) {
        refused.forEach((open, problem) -> {
            rows.move(open.id(), open.status(), Status.HELD, null, problem);
            figures.settled(open, "refused");
        });
        advance(refused.keySet());
    }

    private void settle(Open open, Status from, Outcome outcome) {
        String id = open.id();
        switch (outcome) {
            case Outcome.Booked booked -> {
                @Nullable
                Problem attention =
                        booked.attention().isEmpty() ? null : booked.attention().getFirst();
                if (rows.move(id, from, Status.BOOKED, null, attention)) {
                    rows.refer(id, booked.reference(), booked.number());
                    rows.close(id);
                    figures.booked(open);
                }
            }
            case Outcome.Sent sent -> {
                rows.move(id, from, Status.SENT, null, null);
                rows.refer(id, sent.reference(), sent.number());
                rows.readBack(id, READ_BACK);
            }
            case Outcome.Refused refused -> rows.move(id, from, Status.HELD, null, refused.problem());
            case Outcome.Unreachable down ->
                rows.move(id, from, Status.WAITING, reason(down.problem()), down.problem());
            case Outcome.Uncertain uncertain -> rows.move(id, from, Status.UNCERTAIN, null, uncertain.problem());
        }
        if (!(outcome instanceof Outcome.Booked)) {
            figures.settled(open, outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** A connection that a person has to mend; everything else passes. */
    private static WaitingFor reason(Problem problem) {
        return SignIn.keptOut(problem) || problem.code().equals("connection-off")
                ? WaitingFor.CONNECTION
                : WaitingFor.TARGET_DOWN;
    }

    private void advance(Iterable<Open> moved) {
        Set<String> submissions = new LinkedHashSet<>();
        moved.forEach(open -> submissions.add(open.submission()));
        submissions.forEach(progress::advance);
    }
}
