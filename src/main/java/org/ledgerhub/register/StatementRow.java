package org.ledgerhub.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement of an account and its place in the chain.
 *
 * @param cut leading entries that were known before
 * @param cutOpening balance after those
 * @param seq place among the account's statements, absent until it has joined the chain
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
        int cut,
        @Nullable BigDecimal cutOpening,
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
                row.getInt("cut"),
                row.getBigDecimal("cut_opening"),
                placed);
    }
}
