package org.ledgerhub.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as people choose them, and as they are kept. */
@Component
final class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 72; // bcrypt looks no further

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash of a password that is long enough; a shorter one is refused. */
    String hash(@Nullable String password) {
        String given = Require.text(password, "password", LONGEST);
        Require.matching(
                given,
                text -> text.length() >= SHORTEST,
                "The password is shorter than " + SHORTEST + " characters.",
                "Choose a longer one.");
        return encoder.encode(given);
    }
}
