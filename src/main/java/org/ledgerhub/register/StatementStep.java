package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Dossier;
import org.springframework.stereotype.Component;

/** Lets a statement join the balance chain of its account, and wakes the ones that waited for it. */
@Component
final class StatementStep {
    private static final String HUB = "hub";

    private final AccountStates states;
    private final AccountChain chain;
    private final StatementOverlap overlap;
    private final EarlierArrivals earlier;
    private final StatementRows statements;
    private final Enrichment enrichment;
    private final SubmissionRows submissions;
    private final StatusChange change;
    private final WorkRows work;

    StatementStep(
            AccountStates states,
            AccountChain chain,
            StatementOverlap overlap,
            EarlierArrivals earlier,
            StatementRows statements,
            Enrichment enrichment,
            SubmissionRows submissions,
            StatusChange change,
            WorkRows work) {
        this.states = states;
        this.chain = chain;
        this.overlap = overlap;
        this.earlier = earlier;
        this.statements = statements;
        this.enrichment = enrichment;
        this.submissions = submissions;
        this.change = change;
        this.work = work;
    }

    /** Decides, and joins the chain when it can; in the caller's transaction. One that has joined keeps its place. */
    Continuity place(SubmissionRow row, Dossier dossier) {
        StatementRow statement = statements.find(row.id()).orElseThrow();
        if (statement.seq() != null) {
            return new Continuity.Joins(Objects.requireNonNull(statement.share()), Continuity.Side.END);
        }
        if (statement.opening() == null || statement.closing() == null) {
            enrichEarlier(statement);
            return new Continuity.Notification();
        }
        ChainEnds ends = states.lock(statement);
        boolean first = ends.closing() == null;
        Continuity continuity =
                first ? first(row, statement, dossier) : overlap.decide(row, statement, ends, dossier.startDate());
        if (continuity instanceof Continuity.Joins joins) {
            ChainEnds standing =
                    first ? ends.beginning(statement, joins.share().opening(), dossier.confirmOpening()) : ends;
            join(row, statement, standing, joins);
            enrichment.enrich(row, statement, joins.share());
            wake(statement);
        }
        return continuity;
    }

    /** Entries from before the start date are in the books of before: the chain begins after them. */
    private Continuity first(SubmissionRow row, StatementRow statement, Dossier dossier) {
        BigDecimal opening = Objects.requireNonNull(statement.opening());
        if (dossier.confirmOpening() && !row.overruled().contains("opening-unconfirmed")) {
            return new Continuity.Waits(Problem.error(
                    "opening-unconfirmed",
                    "It is the first statement of account " + statement.account() + ", which opens with " + opening
                            + ".",
                    "Compare the opening balance with the books and let the statement through when they agree."));
        }
        if (!dossier.confirmOpening() && earlier.mayHoldOlder(row, statement)) {
            return new Continuity.NotYet();
        }
        LocalDate start = dossier.startDate();
        AccountChain.Before before = start == null ? AccountChain.Before.NONE : chain.before(row, start);
        return new Continuity.Joins(
                Share.after(before.entries(), opening.add(before.amount()), statement.entries()), Continuity.Side.END);
    }

    private void join(SubmissionRow row, StatementRow statement, ChainEnds ends, Continuity.Joins joins) {
        Share share = joins.share();
        List<Share.Piece> runs = share.pieces();
        BigDecimal closing = Objects.requireNonNull(statement.closing());
        ChainEnds moved = switch (joins.side()) {
            case FRONT -> inFront(row, statement, ends, share, runs);
            case END -> behind(row, statement, ends, closing, runs);
            case BOTH ->
                behind(
                        row,
                        statement,
                        inFront(row, statement, ends, share, runs.subList(0, 1)),
                        closing,
                        runs.subList(1, runs.size()));
            case BESIDE -> ends.beside();
        };
        states.move(statement, moved);
        boolean front = joins.side() == Continuity.Side.FRONT;
        statements.join(row.id(), share, front ? 1 - moved.statementsInFront() : moved.statements());
    }

    private ChainEnds inFront(
            SubmissionRow row, StatementRow statement, ChainEnds ends, Share share, List<Share.Piece> runs) {
        int added = runs.stream().mapToInt(Share.Piece::size).sum();
        runs.forEach(run -> chain.put(row, statement, run, ends.first() - 1 - added));
        return ends.before(statement, share.opening(), added);
    }

    private ChainEnds behind(
            SubmissionRow row, StatementRow statement, ChainEnds ends, BigDecimal closing, List<Share.Piece> runs) {
        int added = runs.stream().mapToInt(Share.Piece::size).sum();
        runs.forEach(run -> chain.put(row, statement, run, ends.entries()));
        return ends.after(statement, closing, added);
    }

    /** A notification may come after its statement: one that still waits for a person is coded anew with what it tells. */
    private void enrichEarlier(StatementRow notification) {
        states.lock(notification);
        for (String earlierOne : statements.openForEnrichment(notification)) {
            SubmissionRow row = submissions.get(earlierOne);
            StatementRow statement = statements.find(earlierOne).orElseThrow();
            if (enrichment.enrich(row, statement, Objects.requireNonNull(statement.share())) > 0) {
                codeAnew(row);
            }
        }
    }

    private void codeAnew(SubmissionRow row) {
        List<Status> through = row.status() == Status.HELD ? List.of(Status.READ) : List.of(Status.HELD, Status.READ);
        try {
            change.move(row, Change.NOTHING_ELSE, HUB, "A notification told more about its entries.", through);
            work.open(row.id());
        } catch (FirmRegister.IllegalMove decidedMeanwhile) {
            // A person was faster: what they decided stands.
            return;
        }
    }

    private void wake(StatementRow joined) {
        for (String next : statements.waitingFor(joined)) {
            try {
                change.move(
                        submissions.get(next),
                        Change.NOTHING_ELSE,
                        HUB,
                        "The statement beside it has come.",
                        Status.READ);
                work.open(next);
            } catch (FirmRegister.IllegalMove decidedMeanwhile) {
                // A person was faster: what they decided stands.
                continue;
            }
        }
    }
}
