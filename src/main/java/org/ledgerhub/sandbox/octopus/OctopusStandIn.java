package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.ledgerhub.sandbox.Books;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.StandIn;
import org.ledgerhub.sandbox.StoredFile;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Octopus as the common calls see it, and what its own calls share: books, tokens, faults. */
@Component
@InSandbox
final class OctopusStandIn implements StandIn, DisposableBean {
    /** Where its calls begin. */
    static final String API = "/sandbox/octopus/octopus-rest-api/v1";

    /** Where the calls of the inboxes begin. */
    static final String INBOX = "/sandbox/octopus/octopus-file-import-api/v1";

    private final OctopusBooks books;
    private final Tokens tokens;
    private final Trouble trouble;

    OctopusStandIn(SandboxSettings settings, Clock clock) throws IOException {
        books = new OctopusBooks(settings.folder().resolve("octopus.jsonl"), clock);
        tokens = new Tokens(clock);
        trouble = new Trouble(clock);
    }

    OctopusBooks octopusBooks() {
        return books;
    }

    Tokens tokens() {
        return tokens;
    }

    @Override
    public String name() {
        return "octopus";
    }

    @Override
    public Books books() {
        return books.alone(this::show);
    }

    private Books show() {
        List<JsonNode> entries = books.dossiers().stream()
                .flatMap(dossier -> dossier.bookings().stream().map(booking -> Expansion.entry(booking, dossier)))
                .map(Json::tree)
                .toList();
        Stream<StoredFile> files = books.dossiers().stream().flatMap(dossier -> dossier.files().stream());
        return new Books(entries, files.toList());
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public void reset() {
        books.alone(() -> {
            books.recordReset();
            return books;
        });
    }

    @Override
    public void apply(Faults faults) {
        if (faults.revokeTokens()) {
            tokens.revokeAll();
        }
    }

    @Override
    public Call call(String method, String path) {
        if (path.contains("/authentication")
                || path.contains("/oauth2/")
                || (path.endsWith("/dossiers") && method.equals("POST"))) {
            return Call.SIGN_IN;
        }
        return StandIn.super.call(method, path);
    }

    @Override
    public void destroy() throws IOException {
        books.close();
    }
}
