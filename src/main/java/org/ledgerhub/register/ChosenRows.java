package org.ledgerhub.register;

import java.time.Clock;
import java.util.Optional;
import org.ledgerhub.json.Json;
import org.ledgerhub.mapping.MappingStore;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose for single documents. */
@Component
final class ChosenRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The choice of now replaces the one before; its history stands with the submission. */
    void save(String submission, ChosenCoding chosen, String by) {
        jdbc.sql("delete from chosen_coding where submission = ?")
                .param(submission)
                .update();
        if (!chosen.empty()) {
            jdbc.sql("insert into chosen_coding (submission, content, by_whom, at) values (?, ?, ?, ?)")
                    .params(submission, Json.write(chosen), by, Columns.time(clock.instant()))
                    .update();
        }
    }

    /** The layer in front of all others for this document; empty when nothing was chosen for it. */
    Optional<MappingStore.Layer> layer(String dossier, String submission) {
        return jdbc.sql("select content, by_whom from chosen_coding where submission = ?")
                .param(submission)
                .query((row, n) -> Json.read(row.getString("content"), ChosenCoding.class)
                        .layer(dossier, submission, row.getString("by_whom")))
                .optional();
    }
}
