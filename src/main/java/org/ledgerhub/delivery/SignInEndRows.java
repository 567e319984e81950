package org.ledgerhub.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the sign-ins of the connections end, and what was warned of already. */
@Component
class SignInEndRows {
    private final JdbcClient jdbc;

    SignInEndRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A connection to be asked about; asked is absent at the first time. */
    record Due(String firm, String connection, @Nullable Instant asked) {}

    /** Connections in use that were last asked about before a moment. */
    List<Due> due(Instant before) {
        return jdbc.sql("""
                        select c.firm, c.id, e.asked from connection c left join sign_in_end e on e.connection = c.id
                        where c.status = 'active' and (e.asked is null or e.asked <= ?) order by c.id""")
                .param(Columns.time(before))
                .query((row, n) ->
                        new Due(row.getString("firm"), row.getString("id"), Columns.instantOrNull(row, "asked")))
                .list();
    }

    /** True for the one hub that asks now. */
    boolean take(Due due, Instant now) {
        return due.asked() == null
                ? jdbc.sql("insert into sign_in_end (connection, asked) values (?, ?) on conflict do nothing")
                                .params(due.connection(), Columns.time(now))
                                .update()
                        > 0
                : jdbc.sql("update sign_in_end set asked = ? where connection = ? and asked = ?")
                                .params(Columns.time(now), due.connection(), Columns.time(due.asked()))
                                .update()
                        > 0;
    }

    /** Keeps an end and the days left that were reached; gives those that were reached before. */
    @Nullable
    Integer put(String connection, @Nullable Instant end, @Nullable Integer reached, Instant now) {
        jdbc.sql("insert into sign_in_end (connection, asked) values (?, ?) on conflict do nothing")
                .params(connection, Columns.time(now))
                .update();
        Integer before = jdbc.sql("select coalesce(warned, -1) from sign_in_end where connection = ?")
                .param(connection)
                .query(Integer.class)
                .single();
        jdbc.sql("update sign_in_end set ends = ?, warned = ?, asked = ? where connection = ?")
                .params(Arrays.asList(Columns.timeOrNull(end), reached, Columns.time(now), connection))
                .update();
        return before < 0 ? null : before;
    }

    /** The ends that are known, by connection. */
    Map<String, Instant> known() {
        return ends(jdbc.sql("select connection, ends from sign_in_end where ends is not null"));
    }

    Map<String, Instant> of(String firm) {
        return ends(jdbc.sql("""
                        select e.connection, e.ends from sign_in_end e join connection c on c.id = e.connection
                        where c.firm = ? and e.ends is not null""").param(firm));
    }

    private static Map<String, Instant> ends(JdbcClient.StatementSpec query) {
        Map<String, Instant> ends = new LinkedHashMap<>();
        query.query((RowCallbackHandler) row -> ends.put(row.getString("connection"), Columns.instant(row, "ends")));
        return ends;
    }
}
