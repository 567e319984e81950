package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.ledgerhub.console.Problems.isProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.ledgerhub.office.Person.Role;

/** Every call that the description of the interface lists, so that a new one can't be forgotten, is kept shut. */
@WithHub
class EveryCallTest {
    /** Who may call what: the first pattern that a call matches names the lowest role. A new call needs a row. */
    private static final Map<String, Role> LOWEST = rows(
            "\\S+ /api/people.*", Role.ADMIN,
            "\\S+ /api/(tokens|audit|operations).*", Role.ENGINEER,
            "PUT /api/me", Role.READ_ONLY,
            "GET /api/.*", Role.READ_ONLY,
            "POST /api/connections/\\{id}/(refresh|test|sign-in|sign-in-link)", Role.ACCOUNTANT,
            "(POST|PUT|DELETE) /api/(connections|links|firms|templates).*", Role.ENGINEER,
            "PUT /api/dossiers.*", Role.ENGINEER,
            "POST /api/(documents|try)", Role.ACCOUNTANT,
            "POST /api/dossiers/\\{id}/synchronise", Role.ACCOUNTANT,
            "POST /api/submissions/\\{id}/\\S+", Role.ACCOUNTANT);

    private final Hub hub;

    EveryCallTest(Hub hub) {
        this.hub = hub;
    }

    /** A call, such as {@code POST /api/submissions/{id}/retry}. */
    private record Call(String method, String path) {
        Caller.Answer by(Caller caller, String id) {
            return caller.call(
                    method,
                    path.replaceAll("\\{\\w+}", id),
                    method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{\"reason\":\"try\"}"),
                    "Content-Type",
                    path.equals("/api/try") ? "application/octet-stream" : "application/json");
        }

        Role lowest() {
            return LOWEST.entrySet().stream()
                    .filter(row -> toString().matches(row.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row says who may call " + this))
                    .getValue();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutASignIn() {
        return calls().map(call ->
                dynamicTest(call.toString(), () -> isProblem(call.by(hub.anonymous(), "1"), 401, "sign-in-needed")));
    }

    @TestFactory
    Stream<DynamicTest> nobodyBelowTheRole() {
        return calls().filter(call -> call.lowest() != Role.READ_ONLY)
                .map(call -> dynamicTest(call.toString(), () -> {
                    Role tooLow = Role.values()[call.lowest().ordinal() + 1];
                    isProblem(call.by(hub.as(tooLow), "1"), 403, "role-missing");
                }));
    }

    @TestFactory
    Stream<DynamicTest> somebodyOfTheRole() {
        return calls().map(call -> dynamicTest(
                call.toString(),
                () -> assertThat(
                                call.by(hub.as(call.lowest()), UUID.randomUUID().toString())
                                        .status())
                        .isNotIn(401, 403, 500)));
    }

    private Stream<Call> calls() {
        List<Call> calls = new ArrayList<>();
        hub.demo()
                .get("/v3/api-docs")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> calls.add(new Call(method.toUpperCase(Locale.ROOT), path.getKey()))));
        assertThat(calls).hasSizeGreaterThan(40);
        return calls.stream();
    }

    private static Map<String, Role> rows(Object... patternsAndRoles) {
        Map<String, Role> rows = new java.util.LinkedHashMap<>();
        for (int i = 0; i < patternsAndRoles.length; i += 2) {
            rows.put((String) patternsAndRoles[i], (Role) patternsAndRoles[i + 1]);
        }
        return rows;
    }
}
