package org.ledgerhub.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The submissions of all firms, for the register's own steps; people ask through {@link FirmRegister}. */
@Component
final class SubmissionRows {
    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SubmissionRow> find(String id) {
        return jdbc.sql("select " + SubmissionRow.FULL + " from submission where id = ?")
                .param(id)
                .query((row, n) -> SubmissionRow.full(row))
                .optional();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    SubmissionRow get(String id) {
        return find(id).orElseThrow();
    }

    /**
     * The submission without its large columns.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    SubmissionRow light(String id) {
        return jdbc.sql("select " + SubmissionRow.LIGHT + " from submission where id = ?")
                .param(id)
                .query((row, n) -> SubmissionRow.light(row))
                .optional()
                .orElseThrow();
    }

    /** The submission without its large columns, locked until the transaction ends. */
    Optional<SubmissionRow> lock(String id) {
        return jdbc.sql("select " + SubmissionRow.LIGHT + " from submission where id = ? for update")
                .param(id)
                .query((row, n) -> SubmissionRow.light(row))
                .optional();
    }

    /** These submissions without their large columns, locked in the order of their ids until the transaction ends. */
    List<SubmissionRow> lock(Collection<String> ids) {
        return jdbc.sql("select " + SubmissionRow.LIGHT + " from submission where id in (:ids) order by id for update")
                .param("ids", ids)
                .query((row, n) -> SubmissionRow.light(row))
                .list();
    }

    List<SubmissionRow> ofOriginal(String original) {
        return jdbc.sql("select " + SubmissionRow.LIGHT + " from submission where original = ? order by idx, side")
                .param(original)
                .query((row, n) -> SubmissionRow.light(row))
                .list();
    }

    /** Adds a submission in status {@code received}; its first line of history is not written here. */
    void insert(String id, String firm, String original, int index, String side, Instant received) {
        jdbc.sql("""
                        insert into submission (id, firm, original, idx, side, status, received, changed)
                        values (?, ?, ?, ?, ?, 'received', ?, ?)""")
                .params(id, firm, original, index, side, Columns.time(received), Columns.time(received))
                .update();
    }
}
