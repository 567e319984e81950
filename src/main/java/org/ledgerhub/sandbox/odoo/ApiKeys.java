package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** The keys that programs sign in with: made by a person who gave a password, with an end unless an administrator's. */
final class ApiKeys {
    /** The key that the user {@code demo} has from the beginning. */
    static final String DEMO_KEY = "de30c0dede30c0dede30c0dede30c0dede30c0de";

    private static final String MODEL = "res.users.apikeys";
    private static final int LONGEST = 90;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean demoKeyRevoked;

    /** The user whose key this is, if it is one that still lives. */
    Optional<Integer> user(String key, Transaction tx, Instant now) {
        if (key.equals(DEMO_KEY) && !demoKeyRevoked) {
            return Optional.of(Caller.DEMO);
        }
        return tx.all(MODEL, row -> row.path("key").asText().equals(key)).stream()
                .filter(row -> !row.has("until")
                        || now.isBefore(Instant.parse(row.get("until").asText())))
                .map(row -> row.get("user_id").intValue())
                .findFirst();
    }

    /** Makes a key for so many days; 0 is without an end. */
    String make(String name, String duration, Caller caller, Transaction tx) {
        int days = duration.isEmpty() ? 0 : Integer.parseInt(duration);
        if (caller.edition().keysEnd() && !caller.admin()) {
            if (days == 0) {
                throw OdooError.user(caller.say("key-end"));
            }
            if (days > LONGEST) {
                throw OdooError.user(caller.say("key-days"));
            }
        }
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        ObjectNode row = tx.add(MODEL).put("name", name).put("user_id", caller.user());
        row.put("key", key);
        if (days > 0 && caller.edition().keysEnd()) {
            Instant until = caller.day().now().plus(days, ChronoUnit.DAYS);
            row.put("until", until.toString())
                    .put("expiration_date", until.toString().substring(0, 19).replace('T', ' '));
        }
        return key;
    }

    void revokeAll(Transaction tx) {
        demoKeyRevoked = true;
        tx.all(MODEL, row -> true).forEach(row -> tx.remove(MODEL, row.get("id").intValue()));
    }

    void restoreDemoKey() {
        demoKeyRevoked = false;
    }
}
