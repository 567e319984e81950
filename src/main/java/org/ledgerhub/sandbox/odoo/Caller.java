package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and in which context.
 *
 * @param user id of the user
 * @param admin may do everything
 * @param edition version of the server that is met
 * @param companies companies of the call, the active one first
 * @param context what the caller sent as context
 * @param day the server's date, and until when its books are locked
 */
record Caller(int user, boolean admin, Edition edition, List<Integer> companies, JsonNode context, Day day) {
    static final int ADMIN = 1;
    static final int DEMO = 2;

    /** The date of the server, the lock date that a fault asks of all companies, and whether one keeps files out. */
    record Day(Instant now, @Nullable LocalDate lockedUntil, boolean refusesFiles) {
        LocalDate today() {
            return now.atZone(ZoneOffset.UTC).toLocalDate();
        }
    }

    static Caller of(int user, Edition edition, JsonNode context, Transaction tx, Day day) {
        ObjectNode row = tx.get("res.users", user);
        List<Integer> own = numbers(row.path("company_ids"));
        List<Integer> asked = numbers(context.path("allowed_company_ids"));
        if (!own.containsAll(asked)) {
            throw OdooError.access("Access to unauthorized or invalid companies.");
        }
        Messages.check(context.path("lang").asText(""));
        return new Caller(user, user == ADMIN, edition, asked.isEmpty() ? own : asked, context, day);
    }

    int company() {
        return companies.getFirst();
    }

    boolean archivedToo() {
        return context.has("active_test") && !context.path("active_test").asBoolean(true);
    }

    /** A text of the package in the language of the call. */
    String say(String key, Object... values) {
        return Messages.of(key, context.path("lang").asText("en_US"), values);
    }

    private static List<Integer> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
