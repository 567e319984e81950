package org.ledgerhub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * An encoder that remembers for a few minutes which password fitted which hash, since a program with Basic sends its
 * password with every call and a good hash is slow on purpose. What is remembered is a MAC under a key that never
 * leaves the process; a wrong password is never remembered, and a changed one has another hash.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 1000;
    private static final String MAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> fitted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RememberedPasswords(PasswordEncoder slow, InstantSource clock) {
        this.slow = slow;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String pair = pair(password, hash);
        if (remembered(pair)) {
            return true;
        }
        boolean fits = slow.matches(password, hash);
        if (fits) {
            remember(pair);
        }
        return fits;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private synchronized boolean remembered(String pair) {
        Instant until = fitted.get(pair);
        return until != null && until.isAfter(clock.instant());
    }

    private synchronized void remember(String pair) {
        fitted.remove(pair);
        fitted.put(pair, clock.instant().plus(MEMORY));
    }

    private String pair(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
