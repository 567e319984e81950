package org.ledgerhub.register;

import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came before a statement and is still on its way to the register. Order among them is strict (date of the
 * statement, then reception), so that nobody waits for somebody who waits for him; what failed once is not waited for.
 */
@Component
final class EarlierArrivals {
    private final JdbcClient jdbc;

    EarlierArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an older statement of the account may still come out of them. */
    boolean mayHoldOlder(SubmissionRow row, StatementRow statement) {
        return unread(row) || unplaced(row, statement);
    }

    /** Files that nobody has read yet, and which may be for this dossier. */
    private boolean unread(SubmissionRow row) {
        return jdbc.sql("""
                        select count(*) from work w
                        join submission s on s.id = w.submission
                        join original o on o.id = s.original
                        where s.firm = :firm and s.status = 'received' and o.reading = 'pending' and w.attempts = 0
                          and o.dossier_asked in ('', :dossier) and o.id <> :original
                          and (o.received < :received or o.received = :received and o.id < :original)""")
                        .param("firm", row.firm())
                        .param("dossier", row.dossier())
                        .param("original", row.original())
                        .param("received", Columns.time(row.received()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Statements of the account that are read and have no place yet. */
    private boolean unplaced(SubmissionRow row, StatementRow statement) {
        return AccountChain.account(jdbc.sql("""
                        select count(*) from work w
                        join submission s on s.id = w.submission
                        join bank_statement b on b.submission = s.id
                        where b.firm = :firm and b.dossier = :dossier and b.account = :account
                          and b.currency = :currency and b.seq is null and b.opening is not null
                          and s.status in ('received', 'read') and w.attempts = 0 and s.id <> :own
                          and (b.statement_date < :date or b.statement_date = :date and b.closing = :opening
                            and (s.received < :received or s.received = :received and s.id < :own))"""), statement)
                        .param("own", row.id())
                        .param("date", statement.date())
                        .param("opening", statement.opening())
                        .param("received", Columns.time(row.received()))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
