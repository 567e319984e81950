package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Slow slow = new Slow();
    private final PasswordEncoder passwords = new RememberedPasswords(slow, () -> now);

    @Test
    void passwordThatFittedIsNotHashedAgainForAWhile() {
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(slow.asked).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(6));

        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void wrongPasswordIsHashedEveryTime() {
        assertThat(passwords.matches("guess", "hash of secret")).isFalse();
        assertThat(passwords.matches("guess", "hash of secret")).isFalse();
        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void oldPasswordFailsAsSoonAsItIsChanged() {
        passwords.matches("secret", "hash of secret");

        assertThat(passwords.matches("secret", "hash of another")).isFalse();
    }

    private static final class Slow implements PasswordEncoder {
        private int asked;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            asked++;
            return encode(password).equals(hash);
        }
    }
}
