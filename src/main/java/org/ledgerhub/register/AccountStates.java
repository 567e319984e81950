package org.ledgerhub.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of all chains; the row of an account is its lock. */
@Component
final class AccountStates {
    private final JdbcClient jdbc;

    AccountStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the account until the transaction ends: its statements join one after the other. */
    ChainEnds lock(StatementRow statement) {
        account("""
                insert into account_state (firm, dossier, account, currency)
                values (:firm, :dossier, :account, :currency) on conflict do nothing""", statement).update();
        return account("select * from account_state where" + AccountChain.ACCOUNT + "for update", statement)
                .query((row, n) -> ChainEnds.of(row))
                .single();
    }

    /** Moves the ends of a locked account. */
    void move(StatementRow statement, ChainEnds ends) {
        JdbcClient.StatementSpec update = account("""
                        update account_state set opening = :opening, opening_date = :openingDate,
                          opening_number = :openingNumber, opening_confirmed = :confirmed, entries_in_front = :inFront,
                          statements_in_front = :statementsInFront, closing = :closing, closing_date = :closingDate,
                          last_number = :closingNumber, entries = :entries, statements = :statements
                        where""" + AccountChain.ACCOUNT, statement)
                .param("confirmed", ends.confirmed())
                .param("inFront", ends.inFront())
                .param("statementsInFront", ends.statementsInFront())
                .param("entries", ends.entries())
                .param("statements", ends.statements());
        end(end(update, "opening", ends.opening()), "closing", ends.closing()).update();
    }

    private static JdbcClient.StatementSpec end(
            JdbcClient.StatementSpec update, String name, ChainEnds.@Nullable End end) {
        return update.param(name, end == null ? null : end.balance())
                .param(name + "Date", end == null ? null : end.date())
                .param(name + "Number", end == null ? null : end.number());
    }

    private JdbcClient.StatementSpec account(String sql, StatementRow statement) {
        return AccountChain.account(jdbc.sql(sql), statement);
    }
}
