package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Files that come in pieces; a session lives for seven days, or until the stand-in is stopped. */
final class UploadSessions {
    private static final Duration LIFE = Duration.ofDays(7);

    private final Contents contents;
    private final Clock clock;
    private final Map<String, Session> sessions = new HashMap<>();

    private static final class Session {
        private final Path bytes;
        private final Instant until;
        private long size;
        private boolean closed;

        Session(Path bytes, Instant until) {
            this.bytes = bytes;
            this.until = until;
        }
    }

    UploadSessions(Contents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    synchronized String start() throws IOException {
        String id = "pid_upload_session:" + UUID.randomUUID().toString().replace("-", "");
        sessions.put(id, new Session(contents.incoming(), clock.instant().plus(LIFE)));
        return id;
    }

    /**
     * Adds a piece where the sender says the session ends.
     *
     * @throws Refusal when it does not end there
     */
    synchronized void append(Argument cursor, Received piece, boolean close) throws IOException {
        Session session = at(cursor);
        try (InputStream in = piece.open()) {
            Contents.append(session.bytes, in, Long.MAX_VALUE - 1);
        }
        session.size += piece.size();
        session.closed = close;
    }

    /**
     * Ends a session and gives all its bytes.
     *
     * @throws Refusal when it does not end where the sender says
     */
    synchronized Path finish(Argument cursor) {
        Session session = found(cursor);
        sessions.remove(cursor.text("session_id"));
        return session.bytes;
    }

    private Session at(Argument cursor) {
        Session session = found(cursor);
        if (session.closed) {
            throw Refusal.of("closed");
        }
        return session;
    }

    private Session found(Argument cursor) {
        Session session = sessions.get(cursor.text("session_id"));
        if (session == null || clock.instant().isAfter(session.until)) {
            throw Refusal.of("not_found");
        }
        if (cursor.number("offset") != session.size) {
            ObjectNode error = Refusal.tag("incorrect_offset");
            throw Refusal.of(error.put("correct_offset", session.size));
        }
        return session;
    }

    /** Forgets all of them. */
    synchronized void clear() throws IOException {
        for (Session session : sessions.values()) {
            Files.deleteIfExists(session.bytes);
        }
        sessions.clear();
    }
}
