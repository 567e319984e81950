package org.ledgerhub;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The two databases that every table and statement of the hub must run on. */
public enum Engine {
    H2 {
        @Override
        DataSource source(Path folder) throws IOException {
            return pool(Storage.embedded(folder));
        }
    },
    POSTGRESQL {
        @Override
        DataSource source(Path folder) throws IOException, SQLException {
            return pool(Server.address(folder));
        }
    };

    /** Opens the database that belongs to a folder, with the hub's tables: the same folder gives the same database. */
    public Database open(Path folder) throws IOException, SQLException {
        return new Database(source(folder));
    }

    /** Address of the PostgreSQL database that belongs to a folder, still without tables. */
    static String postgresUrl(Path folder) throws SQLException {
        return Server.address(folder);
    }

    abstract DataSource source(Path folder) throws IOException, SQLException;

    private static HikariDataSource pool(String url) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setMaximumPoolSize(12);
        source.setMinimumIdle(1);
        return source;
    }

    /** One real server for all tests of a run, a database of its own for each folder. */
    private static final class Server {
        private static final java.util.Map<Path, String> KNOWN = new java.util.concurrent.ConcurrentHashMap<>();
        private static final AtomicInteger COUNT = new AtomicInteger();
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        static String address(Path folder) throws SQLException {
            String known = KNOWN.get(folder);
            return known != null ? known : create(folder);
        }

        private static String create(Path folder) throws SQLException {
            String name = "hub" + COUNT.incrementAndGet();
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            KNOWN.put(folder, POSTGRES.getJdbcUrl("postgres", name));
            return KNOWN.get(folder);
        }
    }
}
