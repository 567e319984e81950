package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /**
     * An agreement of the statement with the chain: its entry {@code i} is the chain's entry {@code point + i}.
     *
     * @param from last entry of the statement before the known ones
     * @param to last known entry of the statement
     */
    private record Alignment(long point, int from, int to) {
        int known() {
            return to - from;
        }
    }

    /** Decides for a statement with balances on an account whose first statement has joined, and which is locked. */
    Continuity decide(SubmissionRow row, StatementRow statement, ChainEnds ends, @Nullable LocalDate start) {
        Question asked = new Question(row, statement, ends, heads(row, statement, ends), start);
        boolean older = isOlder(asked);
        boolean follows = asked.opening().compareTo(asked.end().balance()) == 0;
        boolean precedes = older && asked.heads().contains(statement.entries());
        if (row.overruled().stream().anyMatch(LET_THROUGH::contains)) {
            return letThrough(asked, precedes);
        }
        List<Long> points = points(asked);
        Optional<Alignment> known = longest(asked, points);
        if (follows && !(precedes && isBefore(statement.date(), asked.begin().date()))) {
            return known.filter(alignment -> alignment.known() > 0 && !otherNumber(statement, asked.end()))
                    .map(alignment -> looksKnown(asked, asked.end(), alignment))
                    .orElse(new Continuity.Joins(
                            Share.after(0, asked.opening(), statement.entries()), Continuity.Side.END));
        }
        if (precedes && !ends.confirmed()) {
            return known.filter(alignment -> alignment.known() > 0 && !otherNumber(statement, asked.begin()))
                    .map(alignment -> looksKnown(asked, asked.begin(), alignment))
                    .orElse(inFront(asked));
        }
        if (known.isPresent()) {
            return rest(asked, known.get());
        }
        boolean partly = points.stream().anyMatch(point -> agreesAtFirst(asked, point));
        boolean before =
                older && (precedes || isBefore(statement.date(), asked.begin().date()));
        return new Continuity.Waits(StatementGap.problem(statement, ends, before, partly));
    }

    /** What is asked, with what the answer rests on. */
    private record Question(
            SubmissionRow row,
            StatementRow statement,
            ChainEnds ends,
            List<Integer> heads,
            @Nullable LocalDate start) {
        BigDecimal opening() {
            return Objects.requireNonNull(statement.opening());
        }

        ChainEnds.End end() {
            return Objects.requireNonNull(ends.closing());
        }

        ChainEnds.End begin() {
            return Objects.requireNonNull(ends.opening());
        }
    }

    /** After how many entries the statement comes to the balance the chain begins with. */
    private List<Integer> heads(SubmissionRow row, StatementRow statement, ChainEnds ends) {
        BigDecimal opening = Objects.requireNonNull(statement.opening());
        if (ends.opening() == null) {
            return List.of();
        }
        List<Integer> heads = new ArrayList<>(
                chain.headsWithBalance(row, opening, ends.opening().balance()));
        if (statement.entries() == 0 && opening.compareTo(ends.opening().balance()) == 0) {
            heads.add(0);
        }
        return heads;
    }

    /** Whether all of the statement lies before the chain, by its own date and that of its first entry. */
    private boolean isOlder(Question asked) {
        ChainEnds.End begin = asked.ends().opening();
        LocalDate date = asked.statement().date();
        if (begin == null || date == null || begin.date() == null || date.isAfter(begin.date())) {
            return false;
        }
        LocalDate first = chain.begins(asked.row()).orElse(date);
        LocalDate known = chain.begins(asked.statement(), asked.ends()).orElse(begin.date());
        return !first.isAfter(known);
    }

    /** The points of the chain that the statement's opening may be; those before its beginning are reckoned back. */
    private List<Long> points(Question asked) {
        List<Long> points = new ArrayList<>(chain.pointsWithBalance(asked.statement(), asked.opening(), asked.ends()));
        for (int head : asked.heads()) {
            if (head > 0 && head < asked.statement().entries()) {
                points.add(asked.ends().first() - 1 - head);
            }
        }
        return points;
    }

    /** The longest of the agreements that hold to the end of the chain or of the statement. */
    private Optional<Alignment> longest(Question asked, List<Long> points) {
        Alignment longest = null;
        for (long point : points) {
            Alignment alignment = alignment(asked, point);
            boolean longer = longest == null || alignment.known() > longest.known();
            if (longer && chain.aligns(asked.row(), asked.statement(), point, alignment.to())) {
                longest = alignment;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Alignment alignment(Question asked, long point) {
        int from = (int) Math.max(0, asked.ends().first() - 1 - point);
        int to = (int) Math.min(asked.statement().entries(), asked.ends().entries() - point);
        return new Alignment(point, from, Math.max(from, to));
    }

    private boolean agreesAtFirst(Question asked, long point) {
        Alignment alignment = alignment(asked, point);
        return alignment.known() > 0 && chain.aligns(asked.row(), asked.statement(), point, alignment.from() + 1);
    }

    /** What is new before the known entries goes in front, unless the books begin there; what is new after them behind. */
    private Continuity rest(Question asked, Alignment known) {
        AccountChain.Before before = before(asked);
        int entries = asked.statement().entries();
        boolean front = !asked.ends().confirmed() && known.from() > before.entries();
        boolean back = entries > known.to();
        BigDecimal end = asked.end().balance();
        if (!front) {
            return back
                    ? new Continuity.Joins(Share.after(known.to(), end, entries), Continuity.Side.END)
                    : known(asked, known);
        }
        BigDecimal opening = asked.opening().add(before.amount());
        return new Continuity.Joins(
                new Share(before.entries(), opening, known.from(), known.to(), back ? end : null, entries),
                back ? Continuity.Side.BOTH : Continuity.Side.FRONT);
    }

    private Continuity inFront(Question asked) {
        AccountChain.Before before = before(asked);
        return new Continuity.Joins(
                Share.after(
                        before.entries(),
                        asked.opening().add(before.amount()),
                        asked.statement().entries()),
                Continuity.Side.FRONT);
    }

    private AccountChain.Before before(Question asked) {
        return asked.start() == null ? AccountChain.Before.NONE : chain.before(asked.row(), asked.start());
    }

    /** A person says that all of it is new; only a newer one moves the account's end. */
    private static Continuity letThrough(Question asked, boolean precedes) {
        StatementRow statement = asked.statement();
        boolean newer = !isBefore(statement.date(), asked.end().date());
        Continuity.Side side = precedes ? Continuity.Side.FRONT : newer ? Continuity.Side.END : Continuity.Side.BESIDE;
        return new Continuity.Joins(Share.after(0, asked.opening(), statement.entries()), side);
    }

    private Continuity known(Question asked, Alignment alignment) {
        long first = Math.max(asked.ends().first(), alignment.point() + alignment.from() + 1);
        return new Continuity.Known(chain.broughtBy(asked.statement(), first));
    }

    /**
     * The statement touches an end, and could as well repeat entries there that cancelled each other out. Only its
     * number can tell, and it does not.
     */
    private Continuity looksKnown(Question asked, ChainEnds.End end, Alignment alignment) {
        StatementRow statement = asked.statement();
        boolean same = StatementNumber.comparable(statement.number(), end.number())
                && alignment.known() == statement.entries()
                && Objects.equals(statement.date(), end.date());
        return same
                ? known(asked, alignment)
                : new Continuity.Waits(Problem.error(
                        "possible-duplicate",
                        "The statement fits beside the account's known ones, but its entries also repeat known ones.",
                        "Compare it with the statement beside it: set it aside, or let it through when it is new."));
    }

    private static boolean otherNumber(StatementRow statement, ChainEnds.End end) {
        return StatementNumber.differ(statement.number(), end.number());
    }

    private static boolean isBefore(@Nullable LocalDate date, @Nullable LocalDate other) {
        return date != null && other != null && date.isBefore(other);
    }
}
