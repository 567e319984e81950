package org.ledgerhub.sandbox.odoo;

import java.time.Instant;
import java.util.Optional;

/** Who may sign in: with a password, or with a key in its place. */
final class Users {
    static final String DATABASE = "demo";

    private Users() {}

    /** The user of a login and its password. */
    static Optional<Integer> withPassword(String login, String password, Transaction tx) {
        return tx
                .all(
                        "res.users",
                        user -> user.path("login").asText().equals(login)
                                && user.path("password").asText().equals(password))
                .stream()
                .findFirst()
                .map(user -> user.get("id").intValue());
    }

    /** The user of a login and its password or key. */
    static Optional<Integer> withSecret(String login, String secret, ApiKeys keys, Transaction tx, Instant now) {
        return withPassword(login, secret, tx)
                .or(() -> keys.user(secret, tx, now)
                        .filter(id ->
                                tx.get("res.users", id).path("login").asText().equals(login)));
    }

    /** Whether a secret is that of a user. */
    static boolean is(int user, String secret, ApiKeys keys, Transaction tx, Instant now) {
        return tx.find("res.users", user)
                .map(row -> row.path("login").asText())
                .flatMap(login -> withSecret(login, secret, keys, tx, now))
                .filter(id -> id == user)
                .isPresent();
    }
}
