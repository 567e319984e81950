package org.ledgerhub.sandbox;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** One package's stand-in as the calls common to all see it; every bean of this type is served. */
public interface StandIn {
    /** What a call does, as far as faults care. */
    enum Call {
        SIGN_IN,
        READ,
        WRITE
    }

    /** The path segment after {@code /sandbox/}. */
    String name();

    /** Everything that stands in the books now. */
    Books books();

    /** The faults in force. */
    Trouble trouble();

    /** Empties the books; sign-ins stay. */
    void reset();

    /** Says what a call to the package does; {@code path} begins after {@code /sandbox/<name>}. */
    default Call call(String method, String path) {
        return method.equals("GET") || method.equals("HEAD") ? Call.READ : Call.WRITE;
    }

    /** How the package says a status that a fault asks for; in plain words, unless it has a form of its own. */
    default ResponseEntity<byte[]> answer(int status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .body(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether only the body of a call to this path tells what it does. */
    default boolean toldByBody(String path) {
        return false;
    }

    /** Says what a call does; {@code body} is empty unless {@link #toldByBody} asked for it. */
    default Call call(String method, String path, byte[] body) {
        return call(method, path);
    }

    /**
     * Called after the faults were replaced or cleared, for what a stand-in must do at once.
     *
     * @throws IllegalArgumentException if this stand-in cannot have such a fault
     */
    default void apply(Faults faults) {}
}
