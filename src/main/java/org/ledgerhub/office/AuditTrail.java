package org.ledgerhub.office;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of who changed what. Each entry is written in the transaction of the change itself: both stand or none
 * does. {@link AuditSealing} chains them.
 */
@Component
public final class AuditTrail {
    /** The program itself, in the place of a person. */
    public static final String HUB = "hub";

    private static final int LONGEST_REASON = 1000;
    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an entry is about. */
    public enum Kind {
        SUBMISSION,
        FIRM,
        DOSSIER,
        TRIGGER,
        CONNECTION,
        LINK,
        TEMPLATE,
        PERSON,
        TOKEN,
        MAPPING
    }

    /**
     * A field that was changed.
     *
     * @param path name of the field
     * @param from what stood there, absent when nothing or a secret
     * @param to what stands there now, absent when nothing or a secret
     * @param secret true when the value must not be told
     */
    public record Changed(
            String path,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean secret) {
        /** A secret that was set anew. */
        static Changed secret(String path) {
            return new Changed(path, null, null, true);
        }
    }

    /**
     * A move of a submission.
     *
     * @param from where it stood, absent for its first line
     */
    public record Moved(
            String firm,
            String submission,
            @Nullable String from,
            String to,
            String by,
            @Nullable String reason) {}

    /** Writes that a submission moved. */
    public void moved(
            String firm, String submission, @Nullable String from, String to, String by, @Nullable String reason) {
        moved(List.of(new Moved(firm, submission, from, to, by, reason)));
    }

    /** Writes that submissions moved, in this order. */
    public void moved(List<Moved> moves) {
        write(moves.stream()
                .map(move -> new Line(
                        move.firm(),
                        Kind.SUBMISSION,
                        move.submission(),
                        move.by(),
                        move.from(),
                        move.to(),
                        move.reason(),
                        null))
                .toList());
    }

    /** Writes that a setting was changed; nothing when no field was. */
    public void set(String firm, Kind kind, String subject, String by, @Nullable String reason, List<Changed> changes) {
        if (!changes.isEmpty()) {
            write(List.of(new Line(firm, kind, subject, by, null, null, reason, Json.write(changes))));
        }
    }

    /** An entry before it is written. */
    private record Line(
            String firm,
            Kind kind,
            String subject,
            String by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String changes) {}

    private void write(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec insert = jdbc.sql("insert into audit_unsealed"
                + " (firm, kind, subject, at, by_whom, from_status, to_status, reason, changes) values"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + ", (?, ?, ?, ?, ?, ?, ?, ?, ?)".repeat(lines.size() - 1));
        for (Line line : lines) {
            String reason = line.reason();
            insert = insert.param(line.firm())
                    .param(Columns.code(line.kind()))
                    .param(line.subject())
                    .param(Columns.time(clock.instant()))
                    .param(line.by())
                    .param(line.from())
                    .param(line.to())
                    .param(reason == null ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                    .param(line.changes());
        }
        insert.update();
    }
}
