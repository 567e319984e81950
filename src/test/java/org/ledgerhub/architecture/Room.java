package org.ledgerhub.architecture;

import java.util.List;

/**
 * One row of the house's table: a package with everything that it may use besides itself.
 *
 * @param name the package below the base, such as {@code format}
 * @param divided whether its sub-packages know only its root, never each other
 * @param ours our packages it may use: {@code format} is that package alone, {@code format..} its sub-packages too
 * @param libraries what of others it may use
 */
record Room(String name, boolean divided, List<String> ours, List<Libraries> libraries) {

    static Room of(String name, String ours, Libraries... libraries) {
        return new Room(name, false, words(ours), List.of(libraries));
    }

    static Room divided(String name, String ours, Libraries... libraries) {
        return new Room(name, true, words(ours), List.of(libraries));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
