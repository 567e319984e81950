package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Dossier;
import org.springframework.stereotype.Component;

/** Lets a statement join the balance chain of its account, and wakes the ones that waited for it. */
@Component
final class StatementStep {
    private static final String HUB = "hub";

    private final AccountChain chain;
    private final StatementOverlap overlap;
    private final StatementRows statements;
    private final Enrichment enrichment;
    private final SubmissionRows submissions;
    private final StatusChange change;
    private final WorkRows work;

    StatementStep(
            AccountChain chain,
            StatementOverlap overlap,
            StatementRows statements,
            Enrichment enrichment,
            SubmissionRows submissions,
            StatusChange change,
            WorkRows work) {
        this.chain = chain;
        this.overlap = overlap;
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
            return new Continuity.Joins(statement.cut(), Objects.requireNonNull(statement.cutOpening()));
        }
        if (statement.opening() == null || statement.closing() == null) {
            return new Continuity.Notification();
        }
        AccountChain.End end = chain.lock(statement);
        Continuity continuity = end.closing() == null
                ? first(row, statement, statement.opening(), dossier)
                : overlap.decide(row, statement, end);
        if (continuity instanceof Continuity.Joins joins) {
            long place = chain.append(row, statement, end, joins.cut(), joins.opening());
            statements.join(row.id(), joins.cut(), joins.opening(), place);
            enrichment.enrich(row, statement);
            wake(statement);
        }
        return continuity;
    }

    /** Entries from before the start date are in the books of before: the chain begins after them. */
    private Continuity first(SubmissionRow row, StatementRow statement, BigDecimal opening, Dossier dossier) {
        if (dossier.confirmOpening() && !row.overruled().contains("opening-unconfirmed")) {
            return new Continuity.Waits(Problem.error(
                    "opening-unconfirmed",
                    "It is the first statement of account " + statement.account() + ", which opens with " + opening
                            + ".",
                    "Compare the opening balance with the books and let the statement through when they agree."));
        }
        LocalDate start = dossier.startDate();
        AccountChain.Before before =
                start == null ? new AccountChain.Before(0, BigDecimal.ZERO) : chain.before(row, start);
        return new Continuity.Joins(before.entries(), opening.add(before.amount()));
    }

    private void wake(StatementRow joined) {
        for (String next : statements.waitingFor(joined)) {
            SubmissionRow waiting = submissions.get(next);
            change.move(waiting, Change.NOTHING_ELSE, HUB, "The missing statement has come.", Status.READ);
            work.open(next);
        }
    }
}
