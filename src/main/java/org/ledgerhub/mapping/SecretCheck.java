package org.ledgerhub.mapping;

import java.util.List;
import java.util.Locale;

/** Looks for what must never stand in a mapping file: passwords, tokens and keys. */
final class SecretCheck {
    private static final List<String> NAMES =
            List.of("password", "passwd", "secret", "token", "api-key", "apikey", "api_key", "private-key", "bearer");

    private SecretCheck() {}

    static void check(String yaml, Findings findings) {
        String[] lines = yaml.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip().toLowerCase(Locale.ROOT);
            if (line.contains("-----begin") || NAMES.stream().anyMatch(name -> assigned(line, name))) {
                findings.error(i + 1, "This looks like a secret; secrets belong to the connection, never in a file.");
            }
        }
    }

    private static boolean assigned(String line, String name) {
        int at = line.indexOf(name);
        return at >= 0
                && !line.startsWith("#")
                && line.substring(at + name.length()).stripLeading().startsWith(":");
    }
}
