package org.ledgerhub.target.octopus;

import static org.ledgerhub.target.Spec.Field.Kind.CHOICE;
import static org.ledgerhub.target.Spec.Field.Kind.SECRET;
import static org.ledgerhub.target.Spec.Field.Kind.SWITCH;
import static org.ledgerhub.target.Spec.Field.Kind.TEXT;
import static org.ledgerhub.target.Spec.Field.Kind.URL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Spec.Capability;
import org.ledgerhub.target.Spec.Field;

/** What a connection to Octopus needs, can and allows. */
final class OctopusSpec {
    static final String URL_FIELD = "url";
    static final String SOFTWARE_HOUSE = "softwareHouse";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String CREATE_RELATIONS = "createRelations";
    static final String ROUNDING_PURCHASE = "roundingCodePurchase";
    static final String ROUNDING_SALE = "roundingCodeSale";

    static final String SIGN_IN = "signIn";
    static final String BY_PASSWORD = "password";
    static final String BY_PAGE = "page";
    static final String PAGE = "signInPage";
    static final String TOKEN = "tokenAddress";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";

    static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    static final Spec SPEC = new Spec(
            "Octopus",
            "dossier",
            "journal",
            Spec.Guard.NATURAL_KEY,
            20,
            2_000,
            LONGEST_CALL,
            Set.of(
                    Capability.BOOKS,
                    Capability.FILES,
                    Capability.ATTACHMENTS_WITH_ENTRY,
                    Capability.RELATION_CREATION,
                    Capability.CURRENCIES,
                    Capability.STATEMENT_UPLOAD,
                    Capability.MULTI_DOSSIER,
                    Capability.MASTER_DATA),
            List.of(
                    "Ask Octopus for a software-house id for your office.",
                    "The Octopus user needs the webservice module; office users (type B) have it switched on separately.",
                    "The dossier needs Web access in its package."),
            fields(),
            List.of(),
            new OAuth(
                    "{" + PAGE + "}",
                    "{" + TOKEN + "}",
                    CLIENT_ID,
                    CLIENT_SECRET,
                    List.of(),
                    Map.of(),
                    true,
                    Duration.ZERO,
                    Duration.ZERO));

    private OctopusSpec() {}

    /** Whether a person signs the connection in at Octopus' own page; assumed, since it is not published how. */
    static boolean byPage(Session session) {
        return BY_PAGE.equals(session.setting(SIGN_IN));
    }

    /** The header that says which office's program calls. */
    static Map<String, String> softwareHouse(Session session) {
        return Map.of("softwareHouseUuid", Objects.requireNonNullElse(session.setting(SOFTWARE_HOUSE), ""));
    }

    private static List<Field> fields() {
        return List.of(
                field(
                        URL_FIELD,
                        "Address",
                        "Scheme and host of the REST interface.",
                        URL,
                        false,
                        "https://service.inaras.be"),
                field(SOFTWARE_HOUSE, "Software-house id", "The UUID that Octopus gave your office.", TEXT, true, null),
                field(
                                SIGN_IN,
                                "Sign-in",
                                "'password' with a user of Octopus, 'page' at its own page by an assumed contract.",
                                CHOICE,
                                false,
                                BY_PASSWORD)
                        .choosing(BY_PASSWORD, BY_PAGE),
                field(USER, "User", "User name at Octopus.", TEXT, false, null),
                field(PASSWORD, "Password", "Its password.", SECRET, false, null),
                field(
                        CREATE_RELATIONS,
                        "Create relations",
                        "Create a supplier or customer that Octopus does not know.",
                        SWITCH,
                        false,
                        "true"),
                field(
                        ROUNDING_PURCHASE,
                        "VAT code of roundings, purchases",
                        "Code of a line that stands outside VAT.",
                        TEXT,
                        false,
                        "NSA"),
                field(
                        ROUNDING_SALE,
                        "VAT code of roundings, sales",
                        "Code of a line that stands outside VAT.",
                        TEXT,
                        false,
                        "NST"),
                field(PAGE, "Address of the sign-in page", "Given by Octopus, for 'page' only.", URL, false, null),
                field(TOKEN, "Address of the tokens", "Given by Octopus, for 'page' only.", URL, false, null),
                field(CLIENT_ID, "Client id", "Given by Octopus, for 'page' only.", TEXT, false, null),
                field(CLIENT_SECRET, "Client secret", "Given by Octopus, for 'page' only.", SECRET, false, null));
    }

    private static Field field(
            String name,
            String label,
            String help,
            Field.Kind kind,
            boolean required,
            @org.jspecify.annotations.Nullable String standard) {
        return new Field(name, label, help, kind, required, standard);
    }
}
