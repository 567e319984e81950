package org.ledgerhub.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ledgerhub.document.Problem;
import org.springframework.stereotype.Component;

/**
 * Decides by the balance chain of an account what of a statement is new. Balances first, the order of (booking date,
 * amount) second, numbers last; equal-looking entries are never compared with each other.
 */
@Component
final class StatementOverlap {
    private static final Set<String> LET_THROUGH =
            Set.of("statement-missing", "statement-overlap", "possible-duplicate");

    private final AccountChain chain;

    StatementOverlap(AccountChain chain) {
        this.chain = chain;
    }

    /** An alignment with entries known after a point: how many of the statement's own they are. */
    private record Alignment(long point, int entries) {}

    /** Decides for a statement with balances on an account whose first statement has joined, and which is locked. */
    Continuity decide(SubmissionRow row, StatementRow statement, AccountChain.End end) {
        BigDecimal opening = Objects.requireNonNull(statement.opening());
        BigDecimal closing = Objects.requireNonNull(end.closing());
        if (row.overruled().stream().anyMatch(LET_THROUGH::contains)) {
            return new Continuity.Joins(0, opening);
        }
        List<Long> points = chain.pointsWithBalance(statement, opening, end.entries());
        Optional<Alignment> known = longest(row, statement, end, points);
        if (opening.compareTo(closing) == 0) {
            return known.filter(alignment -> alignment.entries() > 0 && !otherNumber(statement, end))
                    .map(alignment -> looksKnown(statement, end, alignment))
                    .orElse(new Continuity.Joins(0, opening));
        }
        if (known.isPresent()) {
            Alignment alignment = known.get();
            return alignment.entries() == statement.entries()
                    ? known(statement, alignment)
                    : new Continuity.Joins(alignment.entries(), closing);
        }
        boolean partly = points.stream().anyMatch(point -> chain.aligns(row, statement, point, 1));
        return new Continuity.Waits(gap(statement, end, partly));
    }

    /** The longest of the alignments that hold to the end of the chain or of the statement. */
    private Optional<Alignment> longest(
            SubmissionRow row, StatementRow statement, AccountChain.End end, List<Long> points) {
        Alignment longest = null;
        for (long point : points) {
            int entries = (int) Math.min(statement.entries(), end.entries() - point);
            if ((longest == null || entries > longest.entries()) && chain.aligns(row, statement, point, entries)) {
                longest = new Alignment(point, entries);
            }
        }
        return Optional.ofNullable(longest);
    }

    private Continuity known(StatementRow statement, Alignment alignment) {
        return new Continuity.Known(chain.broughtBy(statement, Math.max(1, alignment.point() + 1)));
    }

    /**
     * The statement goes on from the end, and could as well repeat entries that cancelled each other out. Only its
     * number can tell, and it does not.
     */
    private Continuity looksKnown(StatementRow statement, AccountChain.End end, Alignment alignment) {
        boolean same = statement.number() != null
                && alignment.entries() == statement.entries()
                && Objects.equals(statement.date(), end.date());
        return same
                ? known(statement, alignment)
                : new Continuity.Waits(Problem.error(
                        "possible-duplicate",
                        "The statement begins where the account ended, but its entries also repeat the last known ones.",
                        "Compare it with the statement before: set it aside, or let it through when it is new."));
    }

    private static boolean otherNumber(StatementRow statement, AccountChain.End end) {
        return statement.number() != null
                && end.lastNumber() != null
                && !statement.number().equals(end.lastNumber());
    }

    private static Problem gap(StatementRow statement, AccountChain.End end, boolean partly) {
        String told = "It opens with " + statement.opening() + ", the account ended with " + end.closing()
                + (end.date() == null ? "" : " on " + end.date()) + ".";
        if (partly) {
            return Problem.error(
                    "statement-overlap",
                    "The statement repeats known entries only in part. " + told,
                    "Compare it with the statements of those days; ask the bank for a complete one.");
        }
        boolean older = statement.date() != null
                && end.date() != null
                && statement.date().isBefore(end.date());
        return older
                ? Problem.error(
                        "statement-overlap",
                        "The statement is older than the account's last one and does not fit in. " + told,
                        "Set it aside when it is from before the books began, else compare it with its neighbours.")
                : Problem.error(
                        "statement-missing",
                        "A statement before this one is missing. " + told,
                        "Send the missing statement; this one follows by itself.");
    }
}
