package org.ledgerhub.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Person.Role;
import org.springframework.http.HttpMethod;

/**
 * One row of who may do what. A request is checked against the first row that fits it; the table of the operations
 * page has the same rows.
 *
 * @param what in words
 * @param method absent for every method
 * @param paths Ant-style patterns
 * @param least the lowest role that may, absent when nobody needs to sign in
 */
record AccessRule(
        String what,
        @Nullable HttpMethod method,
        List<String> paths,
        @Nullable Role least) {

    /** All rows, first fit first; the last one fits everything. */
    static final List<AccessRule> ALL = List.of(
            of(
                    "health, the sign-in page with what it needs, and the first set-up while nobody can sign in",
                    null,
                    null,
                    "/actuator/health",
                    "/actuator/health/**",
                    "/sign-in",
                    "/set-up",
                    "/language",
                    "/assets/**",
                    "/webjars/htmx.org/**",
                    "/error"),
            of("metrics and other figures of the program", null, Role.ENGINEER, "/actuator/**"),
            of("people", null, Role.ADMIN, "/api/people/**", "/people/**"),
            of(
                    "API tokens, up to the own role; the audit trail; operations",
                    null,
                    Role.ENGINEER,
                    "/api/tokens/**",
                    "/api/audit/**",
                    "/tokens/**",
                    "/audit/**",
                    "/api/operations/**",
                    "/operations/**"),
            of("choose the own language", null, Role.READ_ONLY, "/api/me"),
            of("sign a connection in at its package's own page", null, Role.ACCOUNTANT, "/connect/**"),
            of("read everything else of the own firm", HttpMethod.GET, Role.READ_ONLY, "/**"),
            of("the same without the content", HttpMethod.HEAD, Role.READ_ONLY, "/**"),
            of(
                    "test a connection, fetch its master data, sign it in anew",
                    HttpMethod.POST,
                    Role.ACCOUNTANT,
                    "/api/connections/*/refresh",
                    "/api/connections/*/test",
                    "/api/connections/*/sign-in",
                    "/connections/*/refresh",
                    "/connections/*/test",
                    "/connections/*/sign-in"),
            of(
                    "connections, links, templates",
                    null,
                    Role.ENGINEER,
                    "/api/connections/**",
                    "/api/links/**",
                    "/api/templates/**",
                    "/api/firms/**",
                    "/connections/**"),
            of("dossiers and their triggers", HttpMethod.PUT, Role.ENGINEER, "/api/dossiers/**"),
            of("the same on the client's page", HttpMethod.POST, Role.ENGINEER, "/clients/*/settings/**"),
            of(
                    "send documents; approve, retry, dismiss and all else with submissions; synchronise",
                    null,
                    Role.ACCOUNTANT,
                    "/api/**",
                    "/receive/**",
                    "/submissions/**",
                    "/clients/**"),
            of("sign out", null, Role.READ_ONLY, "/**"));

    private static AccessRule of(String what, @Nullable HttpMethod method, @Nullable Role least, String... paths) {
        return new AccessRule(what, method, List.of(paths), least);
    }
}
