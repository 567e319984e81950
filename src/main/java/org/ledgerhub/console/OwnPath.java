package org.ledgerhub.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of the hub to go back to, as a form sent it: never an address of somebody else. */
final class OwnPath {
    // Two slashes, or a slash and a backslash, begin the name of another host.
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\w/?&=.,%+-]*");

    private OwnPath() {}

    static String or(@Nullable String given, String otherwise) {
        return given != null && OWN.matcher(given).matches() ? given : otherwise;
    }
}
