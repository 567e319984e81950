package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the audit trail as they stand in their tables. */
final class AuditRows {
    /** Rows of one statement: each length is a statement of its own to the database. */
    private static final int TOGETHER = 20;

    private AuditRows() {}

    /** Sealed entries of all firms behind a position, in the order of the chain. */
    static List<AuditEntry> behind(JdbcClient jdbc, long position, int limit) {
        return jdbc.sql("select * from audit where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Sealed entries of one firm behind a position, in the order of the chain. */
    static List<AuditEntry> behind(JdbcClient jdbc, String firm, long position, int limit) {
        return jdbc.sql("select * from audit where firm = ? and position > ? order by position limit ?")
                .params(firm, position, limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Sealed entries of one firm in front of a position, newest first. */
    static List<AuditEntry> before(JdbcClient jdbc, String firm, long position, int limit) {
        return jdbc.sql("select * from audit where firm = ? and position < ? order by position desc limit ?")
                .params(firm, position, limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Entries that are not in the chain yet, in the order in which they were written. */
    static List<AuditEntry> unsealed(JdbcClient jdbc, int limit) {
        return jdbc.sql("select 0 as position, u.*, '' as hash from audit_unsealed u order by id limit ?")
                .param(limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Takes entries with their places and hashes into the chain, as they were read and hashed. */
    static void seal(JdbcClient jdbc, List<AuditEntry> entries) {
        for (int from = 0; from < entries.size(); from += TOGETHER) {
            sealed(jdbc, entries.subList(from, Math.min(from + TOGETHER, entries.size())));
        }
    }

    private static void sealed(JdbcClient jdbc, List<AuditEntry> entries) {
        JdbcClient.StatementSpec insert = jdbc.sql("insert into audit"
                + " (position, hash, id, firm, kind, subject, at, by_whom, from_status, to_status, reason, changes) values"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".repeat(entries.size() - 1));
        for (AuditEntry entry : entries) {
            insert = insert.param(entry.position())
                    .param(entry.hash())
                    .param(entry.id())
                    .param(entry.firm())
                    .param(entry.kind())
                    .param(entry.subject())
                    .param(Columns.time(entry.at()))
                    .param(entry.by())
                    .param(entry.from())
                    .param(entry.to())
                    .param(entry.reason())
                    .param(entry.changes());
        }
        insert.update();
        jdbc.sql("delete from audit_unsealed where id in (:ids)")
                .param("ids", entries.stream().map(AuditEntry::id).toList())
                .update();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getLong("id"),
                row.getString("firm"),
                row.getString("kind"),
                row.getString("subject"),
                Columns.instant(row, "at"),
                row.getString("by_whom"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("reason"),
                row.getString("changes"),
                row.getString("hash"));
    }
}
