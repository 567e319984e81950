package org.ledgerhub.target.exact;

import static org.ledgerhub.target.Spec.Field.Kind.CHOICE;
import static org.ledgerhub.target.Spec.Field.Kind.NUMBER;
import static org.ledgerhub.target.Spec.Field.Kind.SECRET;
import static org.ledgerhub.target.Spec.Field.Kind.SWITCH;
import static org.ledgerhub.target.Spec.Field.Kind.TEXT;
import static org.ledgerhub.target.Spec.Field.Kind.URL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Budget;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Spec.Capability;
import org.ledgerhub.target.Spec.Field;

/** What a connection to Exact Online needs, can and allows. */
final class ExactSpec {
    static final String LABEL = "Exact Online";
    static final String URL_FIELD = "url";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String CREATE_RELATIONS = "createRelations";
    static final String CREDIT_NOTES = "creditNotes";
    static final String CREDIT_BY_TYPE = "type";
    static final String ATTACH_ORIGINAL = "attachOriginal";
    static final String PURCHASE_DOCUMENT = "purchaseDocumentType";
    static final String SALE_DOCUMENT = "saleDocumentType";
    static final String OTHER_DOCUMENT = "otherDocumentType";
    static final String ROUNDING_PURCHASE = "roundingCodePurchase";
    static final String ROUNDING_SALE = "roundingCodeSale";

    static final String MINUTE = "minute";
    static final String DAY = "day";
    static final String ERRORS = "errors";

    /** One look-up carries so many numbers; more would make its address too long. */
    static final int BATCH = 20;

    static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    /** Exact blocks an end point after ten errors in an hour; one is left for a person who tries by hand. */
    private static final int ERRORS_AN_HOUR = 9;

    private static final OAuth SIGN_IN = new OAuth(
            "{url}/api/oauth2/auth",
            "{url}/api/oauth2/token",
            CLIENT_ID,
            CLIENT_SECRET,
            List.of(),
            Map.of("force_login", "0"),
            false,
            Duration.ofSeconds(570),
            Duration.ofDays(30));

    static final Spec SPEC = new Spec(
            LABEL,
            "division",
            "journal",
            Spec.Guard.LOOKUP_ONLY,
            BATCH,
            1_000,
            LONGEST_CALL,
            Set.of(
                    Capability.BOOKS,
                    Capability.FILES,
                    Capability.ATTACHMENTS_WITH_ENTRY,
                    Capability.ATTACHMENTS_AFTER_ENTRY,
                    Capability.AXES,
                    Capability.RELATION_CREATION,
                    Capability.CURRENCIES,
                    Capability.MULTI_DOSSIER,
                    Capability.MASTER_DATA),
            List.of(
                    "Register an app for your office in Exact's app centre, in the country of the books, with this hub's"
                            + " /connect/callback as its redirect address; Exact insists on HTTPS.",
                    "Put the companies that the hub may keep among the app's permitted companies, or sign in with an"
                            + " account that has access to them.",
                    "The person who signs in needs the rights for entries, relations, documents and masters of each"
                            + " company."),
            fields(),
            List.of(
                    new Budget(MINUTE, "Calls in a minute", 60, Duration.ofMinutes(1), false),
                    new Budget(DAY, "Calls in a day", 5_000, Duration.ofDays(1), true),
                    new Budget(ERRORS, "Refused calls in an hour", ERRORS_AN_HOUR, Duration.ofHours(1), true),
                    new Budget("token", "Token calls in a day", 200, Duration.ofDays(1), true)),
            SIGN_IN);

    private ExactSpec() {}

    private static List<Field> fields() {
        return List.of(
                field(
                        URL_FIELD,
                        "Address",
                        "Scheme and host of the country: start.exactonline.be, .nl or .fr.",
                        URL,
                        false,
                        "https://start.exactonline.be"),
                field(CLIENT_ID, "Client id", "Of the app that you registered.", TEXT, true, null),
                field(CLIENT_SECRET, "Client secret", "Of the app that you registered.", SECRET, true, null),
                field(
                        CREATE_RELATIONS,
                        "Create relations",
                        "Create a supplier or customer that Exact does not know.",
                        SWITCH,
                        false,
                        "true"),
                field(
                                CREDIT_NOTES,
                                "Credit notes",
                                "'negative' sends them with negative amounts, 'type' with positive amounts and their type alone.",
                                CHOICE,
                                false,
                                "negative")
                        .choosing("negative", CREDIT_BY_TYPE),
                field(
                        ATTACH_ORIGINAL,
                        "Attach the original too",
                        "Also attach the XML when there is a page that people can read; one call more each.",
                        SWITCH,
                        false,
                        "false"),
                field(PURCHASE_DOCUMENT, "Document type, purchases", "See Documents > Types.", NUMBER, false, "20"),
                field(SALE_DOCUMENT, "Document type, sales", "See Documents > Types.", NUMBER, false, "10"),
                field(OTHER_DOCUMENT, "Document type, others", "See Documents > Types.", NUMBER, false, "55"),
                field(
                        ROUNDING_PURCHASE,
                        "VAT code of roundings, purchases",
                        "Code of a line that stands outside VAT.",
                        TEXT,
                        false,
                        "NA"),
                field(
                        ROUNDING_SALE,
                        "VAT code of roundings, sales",
                        "Code of a line that stands outside VAT.",
                        TEXT,
                        false,
                        "NV"));
    }

    private static Field field(
            String name, String label, String help, Field.Kind kind, boolean required, @Nullable String standard) {
        return new Field(name, label, help, kind, required, standard);
    }
}
