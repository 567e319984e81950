package org.ledgerhub.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Trigger;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clients of one firm with what is to be done for each, in one query however many there are. */
record ClientTable(String firm, JdbcClient jdbc) {
    /** Only open work is counted: what is done lies still, however much of it there is. */
    private static final String LINES = """
            select d.id, d.name, d.active,
              w.to_check, w.to_send, w.under_way, w.uncertain, w.missing,
              (select s.received from submission s where s.firm = d.firm and s.dossier = d.id
               order by s.firm desc, s.dossier desc, s.received desc limit 1) as last_received,
              c.id as connection, c.name as connection_name, c.target, c.status as connection_status, l.purpose,
              t.kind, t.mode, t.at_time
            from dossier d
            left join (
              select dossier,
                sum(case when status in ('coded', 'held') then 1 else 0 end) as to_check,
                sum(case when status = 'waiting' and waiting_for = 'trigger' then 1 else 0 end) as to_send,
                sum(case when status in ('coded', 'held', 'uncertain')
                    or status = 'waiting' and waiting_for = 'trigger' then 0 else 1 end) as under_way,
                sum(case when status = 'uncertain' then 1 else 0 end) as uncertain,
                sum(case when problem_code = 'statement-missing' then 1 else 0 end) as missing
              from submission
              where firm = :firm
                and status in ('received', 'read', 'coded', 'waiting', 'sending', 'sent', 'uncertain', 'held')
              group by dossier) w on w.dossier = d.id
            left join link l on l.firm = d.firm and l.dossier = d.id and l.active
            left join connection c on c.id = l.connection
            left join dossier_trigger t on t.firm = d.firm and t.dossier = d.id
            where d.firm = :firm
            order by d.name, d.id, l.purpose, c.name, t.kind""";

    List<ClientLine> all() {
        Map<String, Builder> lines = new LinkedHashMap<>();
        jdbc.sql(LINES).param("firm", firm).query(row -> {
            Builder line = lines.get(row.getString("id"));
            if (line == null) {
                line = new Builder(bare(row), new LinkedHashSet<>(), new LinkedHashSet<>());
                lines.put(row.getString("id"), line);
            }
            line.add(served(row), trigger(row));
        });
        return lines.values().stream().map(Builder::line).toList();
    }

    /** Held documents that no client was found for. */
    long nobodys() {
        return jdbc.sql("select count(*) from submission where firm = ? and status = 'held' and dossier is null")
                .param(firm)
                .query(Long.class)
                .single();
    }

    private record Builder(ClientLine bare, Set<ClientLine.Served> connections, Set<Trigger> triggers) {

        void add(ClientLine.@Nullable Served served, @Nullable Trigger trigger) {
            if (served != null) {
                connections.add(served);
            }
            if (trigger != null) {
                triggers.add(trigger);
            }
        }

        ClientLine line() {
            return new ClientLine(
                    bare.dossier(),
                    bare.name(),
                    bare.active(),
                    bare.toCheck(),
                    bare.toSend(),
                    bare.underWay(),
                    bare.uncertain(),
                    bare.missingStatements(),
                    bare.lastReceived(),
                    new ArrayList<>(connections),
                    new ArrayList<>(triggers));
        }
    }

    private static ClientLine bare(ResultSet row) throws SQLException {
        return new ClientLine(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("to_check"),
                row.getLong("to_send"),
                row.getLong("under_way"),
                row.getLong("uncertain"),
                row.getLong("missing"),
                Columns.instantOrNull(row, "last_received"),
                List.of(),
                List.of());
    }

    private static ClientLine.@Nullable Served served(ResultSet row) throws SQLException {
        String connection = row.getString("connection");
        return connection == null
                ? null
                : new ClientLine.Served(
                        connection,
                        row.getString("connection_name"),
                        row.getString("target"),
                        Columns.constant(Connection.Status.class, row.getString("connection_status")),
                        Columns.constant(Delivery.Purpose.class, row.getString("purpose")));
    }

    private static @Nullable Trigger trigger(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Trigger(
                        Columns.constant(Trigger.Kind.class, kind),
                        Columns.constant(Trigger.Mode.class, row.getString("mode")),
                        LocalTime.parse(row.getString("at_time")));
    }
}
