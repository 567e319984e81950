package org.ledgerhub.sandbox.dropbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Dropbox takes as a path, and what it does not. */
final class Names {
    private static final int LONGEST = 255;
    private static final String NOT_ALLOWED = "\\<>:\"|?*";
    private static final List<String> RESERVED =
            List.of("desktop.ini", "thumbs.db", ".ds_store", "icon\r", ".dropbox", ".dropbox.attr");

    private Names() {}

    /** The tag of the write error that a path to write to meets. */
    static Optional<String> fault(String path) {
        if (!wellFormed(path) || path.isEmpty()) {
            return Optional.of("malformed_path");
        }
        for (String name : path.substring(1).split("/", -1)) {
            if (disallowed(name)) {
                return Optional.of("disallowed_name");
            }
        }
        return Optional.empty();
    }

    /** The root is the empty text, everything else begins with a slash and ends without one. */
    static boolean wellFormed(String path) {
        return path.isEmpty() || path.startsWith("/") && !path.endsWith("/") && !path.contains("//");
    }

    private static boolean disallowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > LONGEST
                || name.chars().anyMatch(c -> c < 0x20 || NOT_ALLOWED.indexOf(c) >= 0)
                || name.endsWith(".")
                || name.endsWith(" ")
                || name.startsWith("~$")
                || name.startsWith(".~")
                || name.startsWith("~") && lower.endsWith(".tmp")
                || RESERVED.contains(lower);
    }
}
