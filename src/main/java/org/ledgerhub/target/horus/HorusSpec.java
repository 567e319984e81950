package org.ledgerhub.target.horus;

import static org.ledgerhub.target.Spec.Field.Kind.CHOICE;
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

/** What a connection to Horus needs, can and allows. */
final class HorusSpec {
    static final String LABEL = "Horus";
    static final String WAY = "handOver";
    static final String BY_FOLDER = "folder";
    static final String BY_API = "api";
    static final String DIRECTORY = "directory";
    static final String URL_FIELD = "url";
    static final String CLIENT = "clientId";
    static final String SECRET_FIELD = "clientSecret";

    static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private HorusSpec() {}

    /** With the addresses of the sign-in that the template names. */
    static Spec of(ApiTemplate template) {
        return new Spec(
                LABEL,
                "folder",
                "journal",
                Spec.Guard.LOOKUP_ONLY,
                20,
                100_000,
                LONGEST_CALL,
                Set.of(
                        Capability.BOOKS,
                        Capability.FILES,
                        Capability.CURRENCIES,
                        Capability.STATEMENT_UPLOAD,
                        Capability.STATEMENTS_AS_CODA,
                        Capability.MULTI_DOSSIER,
                        Capability.MASTER_DATA),
                List.of(
                        "For hand-over by folder: make a folder from which Horus, or a colleague, takes the files in.",
                        "For booking over the interface: ask developer@horus-software.be for access with the hub's "
                                + "address and /connect/callback; client id and secret come back, and a trial folder "
                                + "on request.",
                        "Let an engineer compare mappings/targets/horus.api.yaml with the manual that comes with them."),
                fields(),
                List.of(),
                new OAuth(
                        template.signIn("authorize"),
                        template.signIn("token"),
                        CLIENT,
                        SECRET_FIELD,
                        List.of(),
                        Map.of(),
                        false,
                        Duration.ZERO,
                        Duration.ZERO));
    }

    private static List<Field> fields() {
        return List.of(
                field(
                                WAY,
                                "Way",
                                "folder: CODA, UBL and PDF as files. api: entries over the interface, by an assumed contract.",
                                CHOICE,
                                false,
                                BY_FOLDER)
                        .choosing(BY_FOLDER, BY_API),
                field(
                        DIRECTORY,
                        "Folder on disk",
                        "Where the files go; each client gets a folder of its own in it.",
                        TEXT,
                        false,
                        null),
                field(URL_FIELD, "Address", "The one that Horus gave this office.", URL, false, null),
                field(CLIENT, "Client id", "Given by Horus.", TEXT, false, null),
                field(SECRET_FIELD, "Client secret", "Given by Horus with it.", SECRET, false, null));
    }

    private static Field field(
            String name, String label, String help, Field.Kind kind, boolean required, @Nullable String standard) {
        return new Field(name, label, help, kind, required, standard);
    }
}
