package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ledgerhub.delivery.DeliveryRows.Move;
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
        List<Open> sending = rows
                .move(absent.stream()
                        .filter(open -> open.status() != Status.SENT)
                        .map(open -> new Move(open, open.status(), Status.SENDING, null, null))
                        .toList())
                .stream()
                .map(Move::open)
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
        rows.move(sent.stream()
                .map(open -> new Move(open, Status.SENT, Status.UNCERTAIN, null, problem))
                .toList());
        sent.forEach(open -> rows.later(open.id(), READ_BACK));
        advance(sent);
    }

    /** Settles what the look-up found, whether we or somebody else booked it. */
    void found(Map<Open, Outcome.Booked> found) {
        List<Move> moves = new ArrayList<>();
        found.forEach((open, booked) -> moves.add(move(open, open.status(), booked)));
        settle(moves);
        advance(found.keySet());
    }

    /** Settles what was being sent; what got no answer has its turn again. */
    void sent(List<Open> sending, List<Outcome> outcomes) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < sending.size(); i++) {
            Open open = sending.get(i);
            if (i < outcomes.size()) {
                Outcome outcome = outcomes.get(i);
                moves.add(move(open, Status.SENDING, outcome));
                if (!(outcome instanceof Outcome.Booked)) {
                    figures.settled(open, outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
                }
            } else {
                moves.add(new Move(open, Status.SENDING, Status.WAITING, WaitingFor.TURN, null));
            }
        }
        settle(moves);
        advance(sending);
    }

    /** The package could not be asked: what may be there stays uncertain, the rest waits. */
    void unknown(List<Open> unasked, Problem problem) {
        rows.move(unasked.stream()
                .map(open -> switch (open.status()) {
                    case WAITING -> new Move(open, Status.WAITING, Status.WAITING, reason(problem), problem);
                    case SENDING -> new Move(open, Status.SENDING, Status.UNCERTAIN, null, problem);
                    default -> new Move(open, open.status(), open.status(), null, problem);
                })
                .toList());
        advance(unasked);
    }

    /** The daily read-back found something wrong with an entry that stands. */
    void doubted(Open open, Problem problem) {
        lock(List.of(open));
        rows.move(List.of(new Move(open, Status.BOOKED, Status.BOOKED, null, problem)));
        advance(List.of(open));
    }

    /** Files were added to entries that stand. */
    void attached(List<Round.Attached> attached) {
        List<Move> moves = attached.stream()
                .map(one -> new Move(
                        one.open(),
                        Status.BOOKED,
                        Status.BOOKED,
                        null,
                        one.lacking().isEmpty() ? null : one.lacking().getFirst()))
                .toList();
        rows.move(moves);
        rows.close(moves);
        advance(attached.stream().map(Round.Attached::open).toList());
    }

    /** What can't even be put together or looked up waits for a person. */
    void refused(Map<Open, Problem> refused) {
        List<Move> moves = new ArrayList<>();
        refused.forEach((open, problem) -> {
            moves.add(new Move(open, open.status(), Status.HELD, null, problem));
            figures.settled(open, "refused");
        });
        rows.move(moves);
        advance(refused.keySet());
    }

    private static Move move(Open open, Status from, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Booked booked ->
                new Move(
                        open,
                        from,
                        Status.BOOKED,
                        null,
                        booked.attention().isEmpty() ? null : booked.attention().getFirst(),
                        booked.reference(),
                        booked.number());
            case Outcome.Sent sent -> new Move(open, from, Status.SENT, null, null, sent.reference(), sent.number());
            case Outcome.Refused refused -> new Move(open, from, Status.HELD, null, refused.problem());
            case Outcome.Unreachable down ->
                new Move(open, from, Status.WAITING, reason(down.problem()), down.problem());
            case Outcome.Uncertain uncertain -> new Move(open, from, Status.UNCERTAIN, null, uncertain.problem());
        };
    }

    /** What somebody else settled first keeps its place in the lane. */
    private void settle(List<Move> moves) {
        List<Move> moved = rows.move(moves);
        List<Move> booked =
                moved.stream().filter(move -> move.to() == Status.BOOKED).toList();
        rows.close(booked);
        booked.forEach(move -> figures.booked(move.open()));
        moved.stream().filter(move -> move.to() == Status.SENT).forEach(move -> rows.readBack(move.id(), READ_BACK));
    }

    /** A connection that a person has to mend; everything else passes. */
    private static WaitingFor reason(Problem problem) {
        return SignIn.keptOut(problem) || problem.code().equals("connection-off")
                ? WaitingFor.CONNECTION
                : WaitingFor.TARGET_DOWN;
    }

    private void advance(Collection<Open> moved) {
        progress.advance(moved.stream().map(Open::submission).distinct().toList());
    }
}
