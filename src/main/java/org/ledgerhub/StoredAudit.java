package org.ledgerhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.ledgerhub.cli.StoredTrail;
import org.ledgerhub.office.AuditCheck;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

/** Opens the hub's database without a hub, to walk its audit trail. */
final class StoredAudit implements StoredTrail {
    private final Map<String, String> environment;

    StoredAudit(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Opened verify(Path data) {
        String url = environment.getOrDefault("HUB_DATABASE_URL", "");
        if (!url.isBlank()) {
            return walk(new DriverManagerDataSource(
                    url,
                    environment.getOrDefault("HUB_DATABASE_USER", ""),
                    environment.getOrDefault("HUB_DATABASE_PASSWORD", "")));
        }
        if (!Files.exists(data.resolve("db").resolve("hub.mv.db"))) {
            return new Absent("There is no database in " + data + ": name the hub's data folder with --data.");
        }
        try {
            return walk(new DriverManagerDataSource(Storage.embedded(data)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Opened walk(DriverManagerDataSource source) {
        try {
            return new Walked(new AuditCheck(source).verify());
        } catch (CannotCreateTransactionException | DataAccessException refused) {
            return heldByAnother(refused)
                    ? new Held()
                    : new Absent("The audit trail can't be read: "
                            + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
        }
    }

    private static boolean heldByAnother(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException told && told.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1);
    }
}
