package org.ledgerhub.register;

import org.ledgerhub.document.Problem;

/** What is told of a statement that does not fit to what is known of its account. */
final class StatementGap {
    private StatementGap() {}

    /**
     * Which problem it is.
     *
     * @param older all of it lies before the first known entry
     * @param partly some of its entries are known where its balances meet the account's
     */
    static Problem problem(StatementRow statement, ChainEnds ends, boolean older, boolean partly) {
        if (partly) {
            return Problem.error(
                    "statement-overlap",
                    "The statement repeats known entries only in part. " + afterEnd(statement, ends),
                    "Compare it with the statements of those days; ask the bank for a complete one.");
        }
        if (older && !ends.confirmed()) {
            return Problem.error(
                    "statement-missing",
                    "A statement after this one is missing. " + beforeBegin(statement, ends),
                    "Send the missing statement; this one follows by itself.");
        }
        return older || inTheMiddle(statement, ends)
                ? Problem.error(
                        "statement-overlap",
                        "The statement is older than the account's last one and does not fit in. "
                                + (older ? beforeBegin(statement, ends) : afterEnd(statement, ends)),
                        "Set it aside when it is from before the books began, else compare it with its neighbours.")
                : Problem.error(
                        "statement-missing",
                        "A statement before this one is missing. " + afterEnd(statement, ends),
                        "Send the missing statement; this one follows by itself.");
    }

    private static boolean inTheMiddle(StatementRow statement, ChainEnds ends) {
        return statement.date() != null
                && ends.closing() != null
                && ends.closing().date() != null
                && statement.date().isBefore(ends.closing().date());
    }

    private static String afterEnd(StatementRow statement, ChainEnds ends) {
        return "It opens with " + statement.opening() + ", the account ended with " + told(ends.closing());
    }

    private static String beforeBegin(StatementRow statement, ChainEnds ends) {
        return "It closes with " + statement.closing() + ", the account's first known statement opens with "
                + (ends.opening() == null ? "?" : ends.opening().balance()) + ".";
    }

    private static String told(ChainEnds.@org.jspecify.annotations.Nullable End end) {
        return end == null ? "?" : end.balance() + (end.date() == null ? "." : " on " + end.date() + ".");
    }
}
