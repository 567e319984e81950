package org.ledgerhub.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/**
 * The bytes exactly as they came (Claim Check in a Message Store).
 *
 * @param id stable
 * @param firm owner
 * @param channel how it came
 * @param fileName bare name as received
 * @param sha256 lower-case hexadecimal
 * @param size bytes
 * @param received when it was stored
 * @param reading how far reading is
 * @param problem why it can't be read
 * @param submissions what came out of it, by index
 */
public record Original(
        String id,
        String firm,
        String channel,
        String fileName,
        String sha256,
        long size,
        Instant received,
        Reading reading,
        @Nullable Problem problem,
        List<Brief> submissions) {
    public Original {
        submissions = List.copyOf(submissions);
    }

    /** How far reading is. */
    public enum Reading {
        PENDING,
        DONE,
        UNREADABLE
    }

    /** A submission in three words. */
    public record Brief(String id, int index, Status status) {}
}
