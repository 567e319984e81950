package org.ledgerhub.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
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
                .param(statement.account().currency() == null ? "EUR" : statement.account().currency())
                .param(statement.number())
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
    void join(String submission, int cut, @Nullable BigDecimal cutOpening, long seq) {
        jdbc.sql("update bank_statement set cut = ?, cut_opening = ?, seq = ? where submission = ?")
                .params(cut, cutOpening, seq, submission)
                .update();
    }

    /** Held statements of the account whose turn comes when the chain ends at this balance. */
    List<String> waitingFor(StatementRow statement, BigDecimal closing) {
        return jdbc.sql("""
                        select b.submission from bank_statement b join submission s on s.id = b.submission
                        where b.firm = ? and b.dossier = ? and b.account = ? and b.currency = ? and b.opening = ?
                          and b.seq is null and s.status = 'held' and s.problem_code = 'statement-missing'
                        order by b.statement_date, s.received, s.id""")
                .param(statement.firm())
                .param(statement.dossier())
                .param(statement.account())
                .param(statement.currency())
                .param(closing)
                .query(String.class)
                .list();
    }

    private static @Nullable BigDecimal amount(BankStatement.@Nullable Balance balance) {
        return balance == null ? null : balance.amount();
    }
}
