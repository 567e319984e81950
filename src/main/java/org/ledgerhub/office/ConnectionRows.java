package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sign-ins of one firm; their secrets stand encrypted, field by field. */
final class ConnectionRows {
    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Changes changes;
    private final Clock clock;

    ConnectionRows(
            String firm, JdbcClient jdbc, TransactionTemplate transaction, Vault vault, Changes changes, Clock clock) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.changes = changes;
        this.clock = clock;
    }

    List<Connection> all() {
        return jdbc.sql("select * from connection where firm = ? order by name, id")
                .param(firm)
                .query((row, n) -> connection(row))
                .list();
    }

    Optional<Connection> one(String id) {
        return jdbc.sql("select * from connection where firm = ? and id = ?")
                .params(firm, id)
                .query((row, n) -> connection(row))
                .optional();
    }

    Optional<String> secret(String connection, String field) {
        return Optional.ofNullable(closed(connection).get(field))
                .map(closed -> vault.decrypt(firm, connection, field, closed));
    }

    Connection save(Connection connection, Map<String, String> secrets) {
        return transaction.execute(status -> {
            Map<String, String> closed = new TreeMap<>(closed(connection.id()));
            secrets.forEach((field, secret) -> closed.put(field, vault.encrypt(firm, connection.id(), field, secret)));
            Optional<Connection> before = one(connection.id());
            if (write(connection, closed, UPDATE) == 0) {
                if (connection.version() != 0 || before.isPresent()) {
                    throw new ConcurrentModificationException(
                            "Connection " + connection.name() + " was changed by somebody else: load it again.");
                }
                write(connection, closed, INSERT);
            }
            Connection after = one(connection.id()).orElseThrow();
            changes.note(
                    AuditTrail.Kind.CONNECTION,
                    connection.id(),
                    before.<Object>map(standing -> standing).orElse(Changes.NOTHING),
                    after,
                    secrets.keySet());
            return after;
        });
    }

    private static final String UPDATE = """
            update connection set name = :name, target = :target, settings = :settings, secrets = :secrets,
              status = :status, problem = :problem, version = version + 1
            where id = :id and firm = :firm and version = :version""";
    private static final String INSERT = """
            insert into connection (id, firm, name, target, settings, secrets, status, problem, created)
            values (:id, :firm, :name, :target, :settings, :secrets, :status, :problem, :created)""";

    private int write(Connection connection, Map<String, String> closed, String sql) {
        return jdbc.sql(sql)
                .param("id", connection.id())
                .param("firm", firm)
                .param("name", connection.name())
                .param("target", connection.target())
                .param("settings", Json.write(new TreeMap<>(connection.settings())))
                .param("secrets", Json.write(closed))
                .param("status", Columns.code(connection.status()))
                .param("problem", connection.problem() == null ? null : Json.write(connection.problem()))
                .param("created", Columns.time(clock.instant()))
                .param("version", connection.version())
                .update();
    }

    private Map<String, String> closed(String connection) {
        return jdbc.sql("select secrets from connection where firm = ? and id = ?")
                .params(firm, connection)
                .query((row, n) -> texts(row.getString("secrets")))
                .optional()
                .orElse(Map.of());
    }

    private static Connection connection(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new Connection(
                row.getString("firm"),
                row.getString("id"),
                row.getString("name"),
                row.getString("target"),
                texts(row.getString("settings")),
                Columns.constant(Connection.Status.class, row.getString("status")),
                problem == null ? null : Json.read(problem, Problem.class),
                row.getLong("version"));
    }

    /** A JSON object of texts. */
    static Map<String, String> texts(@Nullable String json) {
        Map<String, String> texts = new TreeMap<>();
        if (json != null) {
            Map<?, ?> read = Json.read(json, Map.class);
            read.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }
}
