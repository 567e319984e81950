package org.ledgerhub.console;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;

/** Somebody at a browser: keeps cookies, and sends the CSRF token as forms and scripts do. */
final class Browser {
    private static final Pattern HIDDEN_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Caller caller;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String sessionCookie = "";

    Browser(Hub hub) {
        caller = hub.anonymous();
    }

    static Browser signedIn(Hub hub, String name, String password) {
        Browser browser = new Browser(hub);
        Caller.Answer answer = browser.signIn(name, password);
        if (answer.status() != 302 || answer.header("Location").contains("error")) {
            throw new IllegalStateException("Not signed in: " + answer.status() + " " + answer.header("Location"));
        }
        browser.get("/");
        return browser;
    }

    Caller.Answer signIn(String name, String password) {
        return submit("/sign-in", get("/sign-in"), "username=" + name + "&password=" + password.replace(' ', '+'));
    }

    /** Sends a form of a page, with the token that stands in it. */
    Caller.Answer submit(String path, Caller.Answer page, String fields) {
        Matcher token = HIDDEN_TOKEN.matcher(page.text());
        if (!token.find()) {
            throw new IllegalStateException("The page has no form with a token.");
        }
        return call("POST", path, fields + "&_csrf=" + token.group(1), "Content-Type", FORM);
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    Caller.Answer get(String path) {
        return call("GET", path, "");
    }

    /** As a script of our own pages sends it: the cookie's value in a header. */
    Caller.Answer post(String path, String body) {
        return call("POST", path, body, "X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
    }

    Caller.Answer postWithoutToken(String path) {
        return call("POST", path, "");
    }

    String sessionCookie() {
        return sessionCookie;
    }

    private Caller.Answer call(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (cookies.isEmpty()) {
            all[headers.length] = "X-No-Cookies";
            all[headers.length + 1] = "yet";
        }
        Caller.Answer answer = caller.call(
                method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), all);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
        if (pair[0].equals("JSESSIONID")) {
            sessionCookie = cookie;
        }
    }
}
