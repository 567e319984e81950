package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The originals of one firm with the submissions that came out of them. */
final class OriginalViews {
    private final String firm;
    private final JdbcClient jdbc;
    private final OriginalStore store;

    OriginalViews(String firm, JdbcClient jdbc, OriginalStore store) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.store = store;
    }

    Optional<Original> one(String id) {
        return Optional.ofNullable(all(jdbc, firm, List.of(id)).get(id));
    }

    Optional<InputStream> content(String id) throws IOException {
        Optional<Original> original = one(id);
        return original.isEmpty()
                ? Optional.empty()
                : Optional.of(store.open(firm, original.get().sha256()));
    }

    /** Originals by id, in two queries however many there are. */
    static Map<String, Original> all(JdbcClient jdbc, String firm, Collection<String> ids) {
        Map<String, List<Original.Brief>> briefs = new HashMap<>();
        jdbc.sql("select id, original, idx, status from submission where firm = :firm and original in (:ids)"
                        + " order by idx, side, id")
                .param("firm", firm)
                .param("ids", ids)
                .query(row -> {
                    briefs.computeIfAbsent(row.getString("original"), none -> new java.util.ArrayList<>())
                            .add(new Original.Brief(
                                    row.getString("id"),
                                    row.getInt("idx"),
                                    Columns.constant(Status.class, row.getString("status"))));
                });
        Map<String, Original> originals = new HashMap<>();
        jdbc.sql("select * from original where firm = :firm and id in (:ids)")
                .param("firm", firm)
                .param("ids", ids)
                .query((row, n) -> OriginalRow.of(row))
                .list()
                .forEach(row -> originals.put(row.id(), row.with(briefs.getOrDefault(row.id(), List.of()))));
        return originals;
    }
}
