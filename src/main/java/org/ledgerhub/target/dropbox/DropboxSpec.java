package org.ledgerhub.target.dropbox;

import static org.ledgerhub.target.Spec.Field.Kind.SECRET;
import static org.ledgerhub.target.Spec.Field.Kind.TEXT;
import static org.ledgerhub.target.Spec.Field.Kind.URL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Spec.Capability;
import org.ledgerhub.target.Spec.Field;

/** What a connection to Dropbox needs, can and allows. */
final class DropboxSpec {
    static final String APP_KEY = "appKey";
    static final String APP_SECRET = "appSecret";
    static final String FOLDER = "folder";
    static final String WWW = "www";
    static final String API = "api";
    static final String CONTENT = "content";

    static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    static final Spec SPEC = new Spec(
            "Dropbox",
            "folder",
            "journal",
            Spec.Guard.NATURAL_KEY,
            20,
            100_000,
            LONGEST_CALL,
            Set.of(Capability.BOOKS, Capability.FILES, Capability.ATTACHMENTS_WITH_ENTRY),
            List.of(
                    "Make an app in the Dropbox app console; access to its own folder is enough.",
                    "Give it the permissions files.content.write, files.content.read, files.metadata.read and "
                            + "account_info.read before the first sign-in: a sign-in keeps what it was given.",
                    "Add the hub's address with /connect/callback as a redirect address of the app.",
                    "Sign in with the account that owns the folder, not with a personal one."),
            List.of(
                    field(APP_KEY, "App key", "Of the app in the Dropbox app console.", TEXT, true, null),
                    field(APP_SECRET, "App secret", "Beside the app key.", SECRET, true, null),
                    field(
                            FOLDER,
                            "Folder",
                            "Below what the app can see; empty for right there. Each client gets a folder in it.",
                            TEXT,
                            false,
                            ""),
                    field(WWW, "Sign-in address", "Changed for trials only.", URL, false, "https://www.dropbox.com"),
                    field(API, "API address", "Changed for trials only.", URL, false, "https://api.dropboxapi.com"),
                    field(
                            CONTENT,
                            "Content address",
                            "Changed for trials only.",
                            URL,
                            false,
                            "https://content.dropboxapi.com")),
            List.of(),
            new OAuth(
                    "{www}/oauth2/authorize",
                    "{api}/oauth2/token",
                    APP_KEY,
                    APP_SECRET,
                    List.of("account_info.read", "files.metadata.read", "files.content.read", "files.content.write"),
                    Map.of("token_access_type", "offline"),
                    true,
                    Duration.ZERO,
                    Duration.ZERO));

    private DropboxSpec() {}

    private static Field field(
            String name, String label, String help, Field.Kind kind, boolean required, @Nullable String standard) {
        return new Field(name, label, help, kind, required, standard);
    }
}
