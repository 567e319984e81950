package org.ledgerhub.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;

/**
 * A connection as it is sent: all fields of the target's Spec together, secrets among them. A secret that is left out
 * stays as it is.
 *
 * @param status active when absent
 * @param version the one that stands, 0 for a new connection
 */
record GivenConnection(
        @Nullable String name,
        @Nullable String target,
        Map<String, String> fields,
        Connection.@Nullable Status status,
        long version) {

    /** What it says without its secrets, checked against the Spec. */
    Connection of(String firm, String id, Target known) {
        Map<String, String> settings = new TreeMap<>(fields);
        settings.keySet().removeAll(secretNames(known.spec()));
        check(known.spec(), settings);
        Connection.Status asked = status == null ? Connection.Status.ACTIVE : status;
        return new Connection(firm, id, Require.text(name, "name", 200), known.name(), settings, asked, null, version);
    }

    /** The secrets that are sent. */
    Map<String, String> secrets(Target known) {
        Map<String, String> secrets = new TreeMap<>(fields);
        secrets.keySet().retainAll(secretNames(known.spec()));
        secrets.values().removeIf(String::isBlank);
        return secrets;
    }

    /** Refuses a new connection without a secret that it can't do without. */
    void checkSecrets(Target known) {
        known.spec().fields().stream()
                .filter(field -> field.kind() == Spec.Field.Kind.SECRET && field.required())
                .filter(field -> !secrets(known).containsKey(field.name()))
                .findFirst()
                .ifPresent(GivenConnection::missing);
    }

    private static Set<String> secretNames(Spec spec) {
        return spec.fields().stream()
                .filter(field -> field.kind() == Spec.Field.Kind.SECRET)
                .map(Spec.Field::name)
                .collect(Collectors.toSet());
    }

    private static void check(Spec spec, Map<String, String> settings) {
        Map<String, Spec.Field> known = spec.fields().stream().collect(Collectors.toMap(Spec.Field::name, f -> f));
        settings.forEach((name, value) -> {
            if (!known.containsKey(name)) {
                throw Refused.invalid("The target has no field " + name + ".", "Look at /api/targets for its fields.");
            }
            if (value != null && !value.isBlank()) {
                check(known.get(name), value.strip());
            }
        });
        spec.fields().stream()
                .filter(field -> field.required() && field.kind() != Spec.Field.Kind.SECRET)
                .filter(field -> settings.getOrDefault(field.name(), "").isBlank() && field.standard() == null)
                .findFirst()
                .ifPresent(GivenConnection::missing);
    }

    private static void check(Spec.Field field, String value) {
        boolean fits = switch (field.kind()) {
            case NUMBER -> value.matches("\\d{1,9}");
            case URL -> web(value);
            case SWITCH -> value.equals("true") || value.equals("false");
            case CHOICE -> field.choices().contains(value);
            case TEXT, SECRET -> true;
        };
        if (!fits) {
            throw Refused.invalid(field.label() + " can't be " + value + ".", remedy(field));
        }
    }

    private static String remedy(Spec.Field field) {
        return switch (field.kind()) {
            case CHOICE -> "Choose one of: " + String.join(", ", field.choices()) + ".";
            case NUMBER -> "Write a whole number. " + field.help();
            case URL -> "Write an address that begins with http:// or https://. " + field.help();
            case SWITCH -> "Write true or false. " + field.help();
            case TEXT, SECRET -> field.help();
        };
    }

    private static boolean web(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static void missing(Spec.Field field) {
        throw Refused.invalid(field.label() + " is missing.", field.help());
    }
}
