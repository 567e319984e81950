package org.ledgerhub.sandbox.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgerhub.sandbox.Table;

/** What the package says to people, in the languages that are installed. */
final class Messages {
    private static final Set<String> INSTALLED = Set.of("en_US", "nl_BE", "fr_BE");
    private static final Map<String, List<String>> TEXTS = read();

    private Messages() {}

    static void check(String language) {
        if (!language.isEmpty() && !INSTALLED.contains(language)) {
            throw OdooError.user("Invalid language code: " + language);
        }
    }

    static String of(String key, String language, Object... values) {
        List<String> texts = TEXTS.get(key);
        String text = texts.get(
                switch (language) {
                    case "nl_BE" -> 1;
                    case "fr_BE" -> 2;
                    default -> 0;
                });
        return text.replace("\\n", "\n").formatted(values);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> texts = new HashMap<>();
        Table.of("odoo/messages.csv").rows().forEach(row -> texts.put(row.getFirst(), row.subList(1, 4)));
        return texts;
    }
}
