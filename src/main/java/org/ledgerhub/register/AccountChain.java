package org.ledgerhub.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The balance chains of all accounts: entries in ledger order, each with the balance after it. */
@Component
final class AccountChain {
    private static final String ACCOUNT =
            " firm = :firm and dossier = :dossier and account = :account and currency = :currency ";
    private static final String ENTRIES = " e.original = :original and e.idx = :idx and e.pending = false ";

    private final JdbcClient jdbc;

    AccountChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The end of an account's chain.
     *
     * @param closing balance, absent until the first statement joined
     */
    record End(
            @Nullable BigDecimal closing,
            @Nullable LocalDate date,
            @Nullable String lastNumber,
            long entries,
            long statements) {

        static End of(ResultSet row) throws SQLException {
            return new End(
                    row.getBigDecimal("closing"),
                    row.getObject("closing_date", LocalDate.class),
                    row.getString("last_number"),
                    row.getLong("entries"),
                    row.getLong("statements"));
        }
    }

    /** Locks the account until the transaction ends: its statements join one after the other. */
    End lock(StatementRow statement) {
        account("""
                insert into account_state (firm, dossier, account, currency)
                values (:firm, :dossier, :account, :currency) on conflict do nothing""", statement).update();
        return account("select * from account_state where" + ACCOUNT + "for update", statement)
                .query((row, n) -> End.of(row))
                .single();
    }

    /** After how many entries the balance was this one, latest first; the end itself is left out. */
    List<Long> pointsWithBalance(StatementRow statement, BigDecimal balance, long end) {
        return account("""
                        select distinct p from (
                          select n as p from account_chain where""" + ACCOUNT + """
                          and balance = :balance
                          union select n - 1 as p from account_chain where""" + ACCOUNT + """
                          and balance - amount = :balance) points
                        where p < :end order by p desc limit 1000""", statement)
                .param("balance", balance)
                .param("end", end)
                .query(Long.class)
                .list();
    }

    /** Whether the statement's first entries and those known after a point are the same in date and amount. */
    boolean aligns(SubmissionRow row, StatementRow statement, long point, int entries) {
        return account(
                                "select count(*) from statement_entry e join account_chain c on c.n = e.n + :point and"
                                        + " c.firm = :firm and c.dossier = :dossier and c.account = :account"
                                        + " and c.currency = :currency where" + ENTRIES
                                        + "and e.n <= :entries and (e.amount <> c.amount or e.booking_date is distinct from c.booking_date)",
                                statement)
                        .param("point", point)
                        .param("entries", entries)
                        .param("original", row.original())
                        .param("idx", row.index())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** The submission that brought an entry. */
    String broughtBy(StatementRow statement, long n) {
        return account("select submission from account_chain where" + ACCOUNT + "and n = :n", statement)
                .param("n", n)
                .query(String.class)
                .single();
    }

    /** How many leading entries were booked before a day, and their sum. */
    Before before(SubmissionRow row, LocalDate day) {
        return jdbc.sql("""
                        select count(*) as entries, coalesce(sum(e.amount), 0) as amount from statement_entry e where""" + ENTRIES + """
                        and e.n < coalesce((select min(f.n) from statement_entry f
                          where f.original = :original and f.idx = :idx and f.pending = false
                          and (f.booking_date is null or f.booking_date >= :day)), e.n + 1)""")
                .param("original", row.original())
                .param("idx", row.index())
                .param("day", day)
                .query((found, n) -> new Before(found.getInt("entries"), found.getBigDecimal("amount")))
                .single();
    }

    /** Leading entries before a day. */
    record Before(int entries, BigDecimal amount) {}

    /** Adds the entries after the cut to the locked chain, whose end moves; gives the statement's place. */
    long append(SubmissionRow row, StatementRow statement, End end, int cut, BigDecimal opening) {
        int added = account("""
                        insert into account_chain (firm, dossier, account, currency, n, submission, booking_date, amount,
                          balance)
                        select cast(:firm as varchar(64)), cast(:dossier as varchar(64)), cast(:account as varchar(40)),
                          cast(:currency as varchar(3)), :base + row_number() over (order by e.n),
                          cast(:submission as varchar(36)), e.booking_date, e.amount,
                          cast(:opening as numeric(23,5)) + sum(e.amount) over (order by e.n)
                        from statement_entry e where""" + ENTRIES + "and e.n > :cut", statement)
                .param("base", end.entries())
                .param("submission", row.id())
                .param("opening", opening)
                .param("original", row.original())
                .param("idx", row.index())
                .param("cut", cut)
                .update();
        long place = end.statements() + 1;
        account("""
                        update account_state set closing = :closing, closing_date = :date, last_number = :number,
                          entries = :entries, statements = :statements where""" + ACCOUNT, statement)
                .param("closing", statement.closing())
                .param("date", statement.date())
                .param("number", statement.number())
                .param("entries", end.entries() + added)
                .param("statements", place)
                .update();
        return place;
    }

    private JdbcClient.StatementSpec account(String sql, StatementRow statement) {
        return jdbc.sql(sql)
                .param("firm", statement.firm())
                .param("dossier", statement.dossier())
                .param("account", statement.account())
                .param("currency", statement.currency());
    }
}
