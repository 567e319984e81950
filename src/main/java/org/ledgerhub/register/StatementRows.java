package org.ledgerhub.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.mapping.DossierFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank statements of all firms. */
@Component
final class StatementRows {
    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String submission, String firm, String dossier, BankStatement statement) {
        jdbc.sql("delete from bank_statement where submission = ? and seq is null")
                .param(submission)
                .update();
        jdbc.sql("""
                        insert into bank_statement (submission, firm, dossier, account, currency, number,
                          statement_date, opening, closing, entries)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(submission)
                .param(firm)
                .param(dossier)
                .param(DossierFinder.account(statement))
                .param(
                        statement.account().currency() == null
                                ? "EUR"
                                : statement.account().currency())
                .param(StatementNumber.of(statement))
                .param(statement.date())
                .param(amount(statement.openingBalance()))
                .param(amount(statement.closingBalance()))
                .param(statement.entryCount())
                .update();
    }

    Optional<StatementRow> find(String submission) {
        return jdbc.sql("select * from bank_statement where submission = ?")
                .param(submission)
                .query((row, n) -> StatementRow.of(row))
                .optional();
    }

    /** Gives the statement its place. */
    void join(String submission, Share share, long seq) {
        jdbc.sql("""
                        update bank_statement set cut = ?, cut_opening = ?, known_from = ?, known_to = ?,
                          rest_opening = ?, seq = ? where submission = ?""")
                .param(share.cut())
                .param(share.opening())
                .param(share.knownFrom())
                .param(share.knownTo())
                .param(share.restOpening())
                .param(seq)
                .param(submission)
                .update();
    }

    /**
     * Held statements of the account that begin or end where a statement that has just joined begins, ends or passed,
     * and those that waited for somebody to confirm the opening balance. Mostly there is none without a place, and then
     * no submission is looked at.
     */
    List<String> waitingFor(StatementRow joined) {
        List<String> unplaced = AccountChain.account(
                        jdbc.sql("select submission from bank_statement where seq is null and" + AccountChain.ACCOUNT),
                        joined)
                .query(String.class)
                .list();
        return unplaced.isEmpty() ? List.of() : waitingFor(joined, unplaced);
    }

    private List<String> waitingFor(StatementRow joined, List<String> unplaced) {
        return AccountChain.account(jdbc.sql("""
                        select b.submission from bank_statement b join submission s on s.id = b.submission
                        where s.id in (:unplaced) and s.status = 'held'
                          and (s.problem_code = 'opening-unconfirmed'
                            or s.problem_code in ('statement-missing', 'statement-overlap')
                              and (b.opening in (:opening, :closing) or b.closing in (:opening, :closing)
                                or exists (select 1 from account_chain c where c.firm = :firm
                                  and c.dossier = :dossier and c.account = :account and c.currency = :currency
                                  and c.submission = :submission
                                  and (c.balance in (b.opening, b.closing)
                                    or c.balance - c.amount in (b.opening, b.closing)))))
                        order by b.statement_date, s.received, s.id"""), joined)
                .param("unplaced", unplaced)
                .param("opening", joined.opening())
                .param("closing", joined.closing())
                .param("submission", joined.submission())
                .query(String.class)
                .list();
    }

    /** Statements of the account that have joined the chain and wait for a person to code or approve them. */
    List<String> openForEnrichment(StatementRow notification) {
        return AccountChain.account(jdbc.sql("""
                        select b.submission from bank_statement b join submission s on s.id = b.submission
                        where b.firm = :firm and b.dossier = :dossier and b.account = :account
                          and b.currency = :currency and b.seq is not null
                          and (s.status = 'coded' or s.status = 'held' and s.failed_step = :step)
                        order by b.seq"""), notification)
                .param("step", CodingStep.STEP)
                .query(String.class)
                .list();
    }

    /**
     * Statements of the same account that have joined the chain and are not settled, in the order of the chain.
     */
    List<String> unsettled(String submission) {
        return jdbc.sql("""
                        select b.submission from bank_statement own
                        join bank_statement b on b.firm = own.firm and b.dossier = own.dossier
                          and b.account = own.account and b.currency = own.currency and b.seq is not null
                        join submission s on s.id = b.submission and s.firm = own.firm
                        where own.submission = ? and s.status in ('received', 'read', 'coded', 'held', 'waiting')
                        order by b.seq""").param(submission).query(String.class).list();
    }

    private static @Nullable BigDecimal amount(BankStatement.@Nullable Balance balance) {
        return balance == null ? null : balance.amount();
    }
}
