package org.ledgerhub;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the program as a whole ({@code hub.*}, environment {@code HUB_…}).
 *
 * @param data folder of everything the hub keeps
 * @param demo whether the demo firms are there; the hub then listens on loopback only
 * @param database where the tables are; without a url they are in a file under {@code data}
 */
@ConfigurationProperties("hub")
record HubSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean demo,
        @DefaultValue Database database) {

    /**
     * A database server.
     *
     * @param url JDBC address of a PostgreSQL database, absent for the embedded one
     * @param user who signs in
     * @param password of the user
     * @param connections how many connections are kept at most
     */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("16") int connections) {}
}
