package org.ledgerhub.target.odoo;

import static org.ledgerhub.target.Spec.Field.Kind.CHOICE;
import static org.ledgerhub.target.Spec.Field.Kind.SECRET;
import static org.ledgerhub.target.Spec.Field.Kind.SWITCH;
import static org.ledgerhub.target.Spec.Field.Kind.TEXT;
import static org.ledgerhub.target.Spec.Field.Kind.URL;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Spec.Capability;
import org.ledgerhub.target.Spec.Field;

/** What a connection to Odoo needs, can and allows. */
final class OdooSpec {
    static final String LABEL = "Odoo";
    static final String URL_FIELD = "url";
    static final String DATABASE = "database";
    static final String USER = "user";
    static final String API_KEY = "apiKey";
    static final String PASSWORD = "password";
    static final String API = "api";
    static final String POST = "post";
    static final String CREATE_RELATIONS = "createRelations";
    static final String LANGUAGE = "language";
    static final String PARTLY_DEDUCTIBLE = "partlyDeductible";
    static final String UBL_IMPORT = "ublImport";

    static final Duration LONGEST_CALL = Duration.ofSeconds(120);

    static final Spec SPEC = new Spec(
            LABEL,
            "company",
            "journal",
            Spec.Guard.EXTERNAL_ID,
            50,
            1_000,
            LONGEST_CALL,
            Set.of(
                    Capability.BOOKS,
                    Capability.FILES,
                    Capability.ATTACHMENTS_AFTER_ENTRY,
                    Capability.AXES,
                    Capability.RELATION_CREATION,
                    Capability.MULTI_DOSSIER,
                    Capability.MASTER_DATA),
            List.of(
                    "Odoo Online gives programs access on the Custom plan only; Odoo.sh and own servers always do.",
                    "Make a user of its own for the hub, with the groups Invoicing, Basic, Read-only and Contact/Creation.",
                    "Make an API key for that user; ordinary users' keys live at most 90 days.",
                    "The taxes that the office uses are active: most Belgian ones are archived at first."),
            List.of(
                    field(URL_FIELD, "Address", "Scheme and host, such as https://office.odoo.com.", URL, true, null),
                    field(DATABASE, "Database", "Name of the database on that server.", TEXT, true, null),
                    field(USER, "User", "Login of the hub's user; versions 16 to 18 need it.", TEXT, true, null),
                    field(
                            API_KEY,
                            "API key",
                            "A key of that user; may stay empty with a password.",
                            SECRET,
                            false,
                            null),
                    field(
                            PASSWORD,
                            "Password",
                            "With it the hub makes itself a new key each day when the one above ends or is revoked.",
                            SECRET,
                            false,
                            null),
                    field(
                                    API,
                                    "Protocol",
                                    "json-2, json-rpc, or auto: what the server's version has.",
                                    CHOICE,
                                    false,
                                    "auto")
                            .choosing("auto", "json-2", "json-rpc"),
                    field(
                            POST,
                            "Post",
                            "Post what was sent; off leaves it as a draft for a person.",
                            SWITCH,
                            false,
                            "true"),
                    field(
                            CREATE_RELATIONS,
                            "Create contacts",
                            "Create a supplier or customer that Odoo does not know.",
                            SWITCH,
                            false,
                            "true"),
                    field(LANGUAGE, "Language", "Language of Odoo's answers, installed there.", TEXT, false, "en_US"),
                    field(
                            PARTLY_DEDUCTIBLE,
                            "Taxes partly deductible",
                            "Neutral code / deductible percentage = key of the tax, parted by blanks.",
                            TEXT,
                            false,
                            "be-21-services/50=attn_VAT-IN-V82-CAR-EXC be-21-services/0=attn_VAT-IN-V82-S-ND"),
                    field(
                            UBL_IMPORT,
                            "Let Odoo read UBL",
                            "Files of invoices go through Odoo's own import, which codes them by its defaults.",
                            SWITCH,
                            false,
                            "false")));

    private OdooSpec() {}

    private static Field field(
            String name, String label, String help, Field.Kind kind, boolean required, @Nullable String standard) {
        return new Field(name, label, help, kind, required, standard);
    }
}
