package org.ledgerhub.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of an account's balance chain. Its entries are counted from {@code first()} to {@code entries}.
 *
 * @param opening where it begins; absent until the first statement joined
 * @param closing where it ends; absent until the first statement joined
 * @param confirmed a person set the opening balance: what lies before it is in the books of before
 * @param inFront entries that were put in front of the one counted 1
 * @param entries count of the last entry
 * @param statementsInFront statements that were put in front of the first one
 * @param statements count of the last statement
 */
record ChainEnds(
        @Nullable End opening,
        @Nullable End closing,
        boolean confirmed,
        long inFront,
        long entries,
        long statementsInFront,
        long statements) {

    /**
     * One end of the chain.
     *
     * @param balance at that end
     * @param date of the statement there
     * @param number of the statement there
     */
    record End(
            BigDecimal balance,
            @Nullable LocalDate date,
            @Nullable String number) {

        private static @Nullable End of(ResultSet row, String balance, String date, String number) throws SQLException {
            BigDecimal there = row.getBigDecimal(balance);
            return there == null ? null : new End(there, row.getObject(date, LocalDate.class), row.getString(number));
        }
    }

    static ChainEnds of(ResultSet row) throws SQLException {
        return new ChainEnds(
                End.of(row, "opening", "opening_date", "opening_number"),
                End.of(row, "closing", "closing_date", "last_number"),
                row.getBoolean("opening_confirmed"),
                row.getLong("entries_in_front"),
                row.getLong("entries"),
                row.getLong("statements_in_front"),
                row.getLong("statements"));
    }

    /** Count of the first entry; above {@code entries} when there is none. */
    long first() {
        return 1 - inFront;
    }

    boolean isEmpty() {
        return entries < first();
    }

    /** The chain with entries of a statement in front. */
    ChainEnds before(StatementRow statement, BigDecimal opens, long added) {
        End begins = new End(opens, statement.date(), statement.number());
        return new ChainEnds(begins, closing, confirmed, inFront + added, entries, statementsInFront + 1, statements);
    }

    /** The chain with entries of a statement at its end. */
    ChainEnds after(StatementRow statement, BigDecimal closes, long added) {
        End ends = new End(closes, statement.date(), statement.number());
        return new ChainEnds(opening, ends, confirmed, inFront, entries + added, statementsInFront, statements + 1);
    }

    /** The chain after a statement that got a place and left it as it is. */
    ChainEnds beside() {
        return new ChainEnds(opening, closing, confirmed, inFront, entries, statementsInFront, statements + 1);
    }

    /** The chain that a first statement begins. */
    ChainEnds beginning(StatementRow statement, BigDecimal opens, boolean asked) {
        End begins = new End(opens, statement.date(), statement.number());
        return new ChainEnds(begins, begins, asked, inFront, entries, statementsInFront, statements);
    }
}
