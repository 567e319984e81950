package org.ledgerhub.sandbox.odoo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The methods that can be called here: whether they are called on records, and how their arguments are named. */
enum Method {
    SEARCH_READ(false, false, "domain", "fields", "offset", "limit", "order"),
    SEARCH(false, false, "domain", "offset", "limit", "order"),
    SEARCH_COUNT(false, false, "domain", "limit"),
    READ(true, false, "fields", "load"),
    CREATE(false, true, "vals_list"),
    WRITE(true, true, "vals"),
    UNLINK(true, true),
    LOAD(false, true, "fields", "data"),
    GET_EXTERNAL_ID(true, false),
    FIELDS_GET(false, false, "allfields", "attributes"),
    HAS_ACCESS(false, false, "operation"),
    CHECK_ACCESS_RIGHTS(false, false, "operation", "raise_exception"),
    CONTEXT_GET(false, false),
    ACTION_POST(true, true),
    BUTTON_DRAFT(true, true),
    BUTTON_CANCEL(true, true),
    CREATE_DOCUMENT_FROM_ATTACHMENT(true, true, "attachment_ids"),
    MAKE_KEY(true, true),
    RUN_CHECK(true, true);

    private final boolean onRecords;
    private final boolean writes;
    private final List<String> parameters;

    Method(boolean onRecords, boolean writes, String... parameters) {
        this.onRecords = onRecords;
        this.writes = writes;
        this.parameters = List.of(parameters);
    }

    static Optional<Method> named(String name) {
        return Arrays.stream(values())
                .filter(method ->
                        method.name().toLowerCase(java.util.Locale.ROOT).equals(name))
                .findFirst();
    }

    boolean onRecords() {
        return onRecords;
    }

    boolean writes() {
        return writes;
    }

    List<String> parameters() {
        return parameters;
    }
}
