package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The balance chains of all accounts: entries in ledger order, each with the balance after it. */
@Component
final class AccountChain {
    static final String ACCOUNT =
            " firm = :firm and dossier = :dossier and account = :account and currency = :currency ";
    private static final String ENTRIES = " e.original = :original and e.idx = :idx and e.pending = false ";
    private static final int CANDIDATES = 1000;

    private final JdbcClient jdbc;

    AccountChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After which entries the balance was this one, latest first; the end itself is left out. */
    List<Long> pointsWithBalance(StatementRow statement, BigDecimal balance, ChainEnds ends) {
        return account("""
                        select distinct p from (
                          select n as p from account_chain where""" + ACCOUNT + """
                          and balance = :balance
                          union select n - 1 as p from account_chain where""" + ACCOUNT + """
                          and balance - amount = :balance) points
                        where p < :end order by p desc limit :limit""", statement)
                .param("balance", balance)
                .param("end", ends.entries())
                .param("limit", CANDIDATES)
                .query(Long.class)
                .list();
    }

    /** After how many of its own entries a statement comes to a balance, latest first; 0 is left out. */
    List<Integer> headsWithBalance(SubmissionRow row, BigDecimal opening, BigDecimal balance) {
        return jdbc.sql("""
                        select n from (
                          select e.n, cast(:opening as numeric(23,5)) + sum(e.amount) over (order by e.n) as balance
                          from statement_entry e where""" + ENTRIES + """
                        ) heads
                        where balance = :balance order by n desc limit :limit""")
                .param("opening", opening)
                .param("balance", balance)
                .param("limit", CANDIDATES)
                .param("original", row.original())
                .param("idx", row.index())
                .query(Integer.class)
                .list();
    }

    /**
     * Whether the statement's first entries and those known after a point are the same in date and amount; those of
     * them that lie before the beginning of the chain are not compared.
     */
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

    /** Booking date of the chain's first entry; empty when it has none, or one without a date. */
    Optional<LocalDate> begins(StatementRow statement, ChainEnds ends) {
        return account("select booking_date from account_chain where" + ACCOUNT + "and n = :n", statement)
                .param("n", ends.first())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(date -> date);
    }

    /** The earliest booking date of a statement's entries; empty when none has one. */
    Optional<LocalDate> begins(SubmissionRow row) {
        return jdbc.sql("select min(e.booking_date) from statement_entry e where" + ENTRIES)
                .param("original", row.original())
                .param("idx", row.index())
                .query((found, n) -> Optional.ofNullable(found.getObject(1, LocalDate.class)))
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
    record Before(int entries, BigDecimal amount) {
        static final Before NONE = new Before(0, BigDecimal.ZERO);
    }

    /** Writes a run of a statement's entries into the locked chain, the first of them counted after {@code base}. */
    void put(SubmissionRow row, StatementRow statement, Share.Piece run, long base) {
        account("""
                        insert into account_chain (firm, dossier, account, currency, n, submission, booking_date, amount,
                          balance)
                        select cast(:firm as varchar(64)), cast(:dossier as varchar(64)), cast(:account as varchar(40)),
                          cast(:currency as varchar(3)), :base + row_number() over (order by e.n),
                          cast(:submission as varchar(36)), e.booking_date, e.amount,
                          cast(:opening as numeric(23,5)) + sum(e.amount) over (order by e.n)
                        from statement_entry e where""" + ENTRIES + "and e.n > :after and e.n <= :upTo", statement)
                .param("base", base)
                .param("submission", row.id())
                .param("opening", run.opening())
                .param("original", row.original())
                .param("idx", row.index())
                .param("after", run.after())
                .param("upTo", run.upTo())
                .update();
    }

    private JdbcClient.StatementSpec account(String sql, StatementRow statement) {
        return account(jdbc.sql(sql), statement);
    }

    /** Fills in which account is meant. */
    static JdbcClient.StatementSpec account(JdbcClient.StatementSpec sql, StatementRow statement) {
        return sql.param("firm", statement.firm())
                .param("dossier", statement.dossier())
                .param("account", statement.account())
                .param("currency", statement.currency());
    }
}
