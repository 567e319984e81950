package org.ledgerhub.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;

/** An original as its row has it. */
record OriginalRow(
        String id,
        String firm,
        @Nullable String dossierAsked,
        String channel,
        String fileName,
        String sha256,
        long size,
        Instant received,
        Original.Reading reading,
        @Nullable Problem problem) {

    static OriginalRow of(ResultSet row) throws SQLException {
        String asked = row.getString("dossier_asked");
        String problem = row.getString("problem");
        return new OriginalRow(
                row.getString("id"),
                row.getString("firm"),
                asked.isEmpty() ? null : asked,
                row.getString("channel"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                Columns.instant(row, "received"),
                Columns.constant(Original.Reading.class, row.getString("reading")),
                problem == null ? null : Json.read(problem, Problem.class));
    }

    Original with(List<Original.Brief> submissions) {
        return new Original(id, firm, channel, fileName, sha256, size, received, reading, problem, submissions);
    }
}
