package org.ledgerhub.target.dropbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.TargetFailure;

/**
 * The folder of a connection, under names that Dropbox takes on every system that it synchronises with.
 *
 * @param root as paths at Dropbox begin, empty for the whole of what the app sees
 */
record DropboxFolder(String root) {
    private static final int LONGEST = 255;
    private static final String NOT_ALLOWED = "\\<>:\"|?*";
    private static final List<String> RESERVED =
            List.of("desktop.ini", "thumbs.db", ".ds_store", "icon\r", ".dropbox", ".dropbox.attr");

    /**
     * The folder that the session's settings name.
     *
     * @throws TargetFailure when Dropbox would not take that name
     */
    static DropboxFolder of(Session session) {
        String setting = Objects.requireNonNullElse(session.setting(DropboxSpec.FOLDER), "");
        StringBuilder root = new StringBuilder();
        Arrays.stream(setting.split("/"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> root.append('/').append(allowed(name)));
        return new DropboxFolder(root.toString());
    }

    /**
     * The whole path of a file.
     *
     * @throws TargetFailure when Dropbox would not take a name in it
     */
    String path(String below) {
        for (String name : below.split("/")) {
            allowed(name);
        }
        return root + "/" + below;
    }

    private static String allowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean refused = name.length() > LONGEST
                || name.chars().anyMatch(c -> c < ' ' || NOT_ALLOWED.indexOf(c) >= 0)
                || name.endsWith(".")
                || lower.startsWith("~$")
                || lower.startsWith(".~")
                || lower.startsWith("~") && lower.endsWith(".tmp")
                || RESERVED.contains(lower);
        if (refused) {
            throw new TargetFailure(Problem.error(
                    "target-refused",
                    "Dropbox does not take the name " + name + ".",
                    "Change the folder in the connection, or the name of the dossier: no \\ < > : \" | ? *, no dot at "
                            + "the end."));
        }
        return name;
    }
}
