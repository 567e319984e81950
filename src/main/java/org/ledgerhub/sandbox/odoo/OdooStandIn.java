package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.ledgerhub.sandbox.Books;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.StandIn;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Odoo as the common calls see it, and what its own calls share: books, keys, faults. */
@Component
@InSandbox
final class OdooStandIn implements StandIn, DisposableBean {
    /** Where a server begins: of the newest version, or of an older one that the path names. */
    static final String NEWEST = "/sandbox/odoo";

    static final String OLDER = "/sandbox/odoo/{edition:v1[678]}";
    private static final Set<String> SIGNS_IN =
            Set.of("res.users.apikeys.description", "res.users.identitycheck", "/session/authenticate");

    private final OdooBooks books;
    private final ApiKeys keys = new ApiKeys();
    private final Trouble trouble;
    private final Clock clock;

    OdooStandIn(SandboxSettings settings, Clock clock) throws IOException {
        books = new OdooBooks(settings.folder().resolve("odoo.jsonl"));
        trouble = new Trouble(clock);
        this.clock = clock;
    }

    OdooBooks odooBooks() {
        return books;
    }

    ApiKeys keys() {
        return keys;
    }

    Caller.Day day() {
        Faults faults = trouble.faults();
        LocalDate closed = faults.closedUntil();
        return new Caller.Day(
                clock.instant(), closed == null ? null : YearMonth.from(closed).atEndOfMonth(), faults.refuseFiles());
    }

    @Override
    public String name() {
        return "odoo";
    }

    @Override
    public Books books() {
        List<JsonNode> entries =
                books.call(tx -> Expansion.entries(tx).stream().map(Json::tree).toList());
        return new Books(entries, List.of());
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public void reset() {
        books.reset();
        keys.restoreDemoKey();
    }

    @Override
    public void apply(Faults faults) {
        if (faults.revokeTokens()) {
            books.call(tx -> {
                keys.revokeAll(tx);
                return keys;
            });
        } else {
            keys.restoreDemoKey();
        }
    }

    @Override
    public boolean toldByBody(String path) {
        return path.endsWith("/jsonrpc");
    }

    @Override
    public Call call(String method, String path, byte[] body) {
        String text = path;
        if (path.endsWith("/jsonrpc")) {
            try {
                JsonNode parameters = Json.parse(body).path("params");
                if (parameters.path("service").asText().equals("common")) {
                    return Call.SIGN_IN;
                }
                text = "/" + parameters.path("args").path(3).asText() + "/"
                        + parameters.path("args").path(4).asText();
            } catch (IOException notJson) {
                return Call.READ;
            }
        }
        String known = text;
        if (SIGNS_IN.stream().anyMatch(known::contains)) {
            return Call.SIGN_IN;
        }
        boolean writes = Method.named(text.substring(text.lastIndexOf('/') + 1))
                .map(Method::writes)
                .orElse(false);
        return writes ? Call.WRITE : Call.READ;
    }

    @Override
    public void destroy() throws IOException {
        books.close();
    }
}
