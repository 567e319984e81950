package org.ledgerhub.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The originals of all firms. */
@Component
final class OriginalRows {
    private final JdbcClient jdbc;

    OriginalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an original unless the same bytes are there for the same firm and dossier; true when it was added. */
    boolean insert(OriginalRow original) {
        return jdbc.sql("""
                                insert into original (id, firm, dossier_asked, channel, file_name, sha256, size, received)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(original.id())
                        .param(original.firm())
                        .param(asked(original.dossierAsked()))
                        .param(original.channel())
                        .param(original.fileName())
                        .param(original.sha256())
                        .param(original.size())
                        .param(Columns.time(original.received()))
                        .update()
                == 1;
    }

    Optional<OriginalRow> byContent(String firm, @Nullable String dossierAsked, String sha256) {
        return jdbc.sql("select * from original where firm = ? and dossier_asked = ? and sha256 = ?")
                .params(firm, asked(dossierAsked), sha256)
                .query((row, n) -> OriginalRow.of(row))
                .optional();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    OriginalRow get(String id) {
        return jdbc.sql("select * from original where id = ?")
                .param(id)
                .query((row, n) -> OriginalRow.of(row))
                .optional()
                .orElseThrow();
    }

    /** Says how reading ended; false when another process has said so already. */
    boolean ended(String id, Original.Reading reading, @Nullable Problem problem) {
        return jdbc.sql("update original set reading = ?, problem = ? where id = ? and reading <> 'done'")
                        .param(Columns.code(reading))
                        .param(problem == null ? null : Json.write(problem))
                        .param(id)
                        .update()
                == 1;
    }

    private static String asked(@Nullable String dossier) {
        return dossier == null ? "" : dossier;
    }
}
