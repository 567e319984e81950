package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class StorageTest {
    @Test
    void whatAVanishedHubLeavesOpenOnPostgresEndsByItself(@TempDir Path folder) throws Exception {
        HubSettings.Database server = new HubSettings.Database(Engine.postgresUrl(folder), "postgres", "postgres", 2);

        try (HikariDataSource source =
                (HikariDataSource) new Storage().dataSource(new HubSettings(folder, false, server))) {
            JdbcClient jdbc = JdbcClient.create(source);

            assertThat(shown(jdbc, "idle_in_transaction_session_timeout")).isEqualTo("2min");
            assertThat(shown(jdbc, "lock_timeout")).isEqualTo("20s");
            assertThat(shown(jdbc, "tcp_keepalives_idle")).isEqualTo("30");
        }
    }

    private static String shown(JdbcClient jdbc, String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }
}
