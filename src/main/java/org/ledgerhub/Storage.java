package org.ledgerhub;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the hub: a file of its own, or PostgreSQL when an address is given. */
@Configuration(proxyBeanMethods = false)
class Storage {
    // WRITE_DELAY=0: what is acknowledged survives a killed process. The hub closes the file itself.
    private static final String EMBEDDED = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000";

    /**
     * What a hub that vanished without a word, its machine switched off, may keep others from: its open transaction and
     * its locks are gone after two minutes, and nobody waits longer for a lock than in the embedded database.
     */
    private static final String SESSION = "set lock_timeout = '20s'; set idle_in_transaction_session_timeout = '120s';"
            + " set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

    @Bean
    DataSource dataSource(HubSettings settings) throws IOException {
        HubSettings.Database database = settings.database();
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("hub");
        source.setMaximumPoolSize(database.connections());
        if (database.url() == null) {
            source.setJdbcUrl(embedded(settings.data()));
        } else {
            source.setJdbcUrl(database.url());
            source.setUsername(database.user());
            source.setPassword(database.password());
            source.setConnectionInitSql(SESSION);
            source.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return source;
    }

    /** Address of the embedded database under a folder, which is made when it is not there. */
    static String embedded(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize().resolve("db");
        Files.createDirectories(folder);
        return "jdbc:h2:file:" + folder.resolve("hub") + EMBEDDED;
    }
}
