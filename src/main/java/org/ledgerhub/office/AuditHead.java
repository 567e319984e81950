package org.ledgerhub.office;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The end of the audit trail's chain, kept apart from it.
 *
 * @param position of the last entry, 0 when there is none
 * @param hash of the last entry
 */
record AuditHead(long position, String hash) {
    private static final String SELECT = "select position, hash from audit_head where id = 1";

    /** Empty when somebody removed it. */
    static Optional<AuditHead> read(JdbcClient jdbc) {
        return of(jdbc, SELECT);
    }

    /** Empty when another process holds it, or somebody removed it. */
    static Optional<AuditHead> lock(JdbcClient jdbc) {
        return of(jdbc, SELECT + " for update skip locked");
    }

    private static Optional<AuditHead> of(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new AuditHead(row.getLong("position"), row.getString("hash")))
                .optional();
    }

    void move(JdbcClient jdbc) {
        jdbc.sql("update audit_head set position = ?, hash = ? where id = 1")
                .params(position, hash)
                .update();
    }
}
