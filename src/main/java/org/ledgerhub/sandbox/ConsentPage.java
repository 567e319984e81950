package org.ledgerhub.sandbox;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page at which a person lets a program into their books at a package, with a button for yes and one for no; both
 * go to the same address with the same query, and {@code decision} in the form.
 *
 * @param product name of the package
 * @param parameters the query that came with the person
 */
public record ConsentPage(String product, Map<String, String> parameters) {
    /** The parameter that says {@code allow} or {@code deny}. */
    public static final String DECISION = "decision";

    /** The page as HTML. */
    public String html() {
        String program = HtmlUtils.htmlEscape(parameters.getOrDefault("client_id", ""));
        String scopes = HtmlUtils.htmlEscape(parameters.getOrDefault("scope", ""));
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s (stand-in)</title></head>
                <body><h1>%1$s</h1><p>This is a stand-in. <b>%2$s</b> asks for access to your account. %3$s</p>
                <form method="post">
                <button name="decision" value="allow">Allow</button>
                <button name="decision" value="deny">Cancel</button></form></body></html>
                """.formatted(HtmlUtils.htmlEscape(product), program, scopes);
    }

    /** Where the person goes when they said yes. */
    public static String granted(String redirect, String code, String state) {
        return to(redirect, state, List.of("code", code));
    }

    /** Where the person goes when they said no. */
    public static String denied(String redirect, String state) {
        return to(redirect, state, List.of("error", "access_denied"));
    }

    private static String to(String redirect, String state, List<String> parameter) {
        return UriComponentsBuilder.fromUriString(redirect)
                .queryParam(parameter.getFirst(), "{value}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(parameter.getLast(), state)
                .toUriString();
    }
}
