package org.ledgerhub.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement of an account and its place in the chain.
 *
 * @param entries how many it holds
 * @param share which of them are its own; absent until it has joined the chain
 * @param seq place among the account's statements, below 1 in front of the first one; absent until it has joined
 */
record StatementRow(
        String submission,
        String firm,
        String dossier,
        String account,
        String currency,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        int entries,
        @Nullable Share share,
        @Nullable Long seq) {

    static StatementRow of(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        Long placed = row.wasNull() ? null : seq;
        return new StatementRow(
                row.getString("submission"),
                row.getString("firm"),
                row.getString("dossier"),
                row.getString("account"),
                row.getString("currency"),
                row.getString("number"),
                row.getObject("statement_date", LocalDate.class),
                row.getBigDecimal("opening"),
                row.getBigDecimal("closing"),
                row.getInt("entries"),
                share(row),
                placed);
    }

    private static @Nullable Share share(ResultSet row) throws SQLException {
        BigDecimal opening = row.getBigDecimal("cut_opening");
        return opening == null
                ? null
                : new Share(
                        row.getInt("cut"),
                        opening,
                        row.getInt("known_from"),
                        row.getInt("known_to"),
                        row.getBigDecimal("rest_opening"),
                        row.getInt("entries"));
    }
}
