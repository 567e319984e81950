package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgerhub.sandbox.Books;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.HandedOverEntries;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.SignIns;
import org.ledgerhub.sandbox.StandIn;
import org.ledgerhub.sandbox.StoredFile;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Dropbox as the common calls see it, and what its own calls share: the drive, sessions, sign-ins, faults. */
@Component
@InSandbox
final class DropboxStandIn implements StandIn, DisposableBean {
    static final String API = "/sandbox/dropbox/api";
    static final String CONTENT = "/sandbox/dropbox/content/2/files";
    static final String WWW = "/sandbox/dropbox/www";

    private static final SignIns.Rules RULES = new SignIns.Rules(
            Map.of("demo-app", "demo-secret"), Duration.ofMinutes(10), Duration.ofSeconds(14_400), false);
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Set<String> READS = Set.of(
            "/api/2/files/get_metadata",
            "/api/2/files/list_folder",
            "/api/2/files/list_folder/continue",
            "/api/2/users/get_current_account",
            "/content/2/files/download");

    private final Contents contents;
    private final Drive drive;
    private final Writes writes;
    private final UploadSessions sessions;
    private final SignIns signIns;
    private final Trouble trouble;
    private final long longestBody;

    DropboxStandIn(SandboxSettings settings, Clock clock) throws IOException {
        Path folder = settings.folder();
        contents = new Contents(folder.resolve("dropbox-contents"));
        drive = new Drive(folder.resolve("dropbox.jsonl"), clock);
        writes = new Writes(drive, settings.number("dropbox-space", 2048 * MEBIBYTE));
        sessions = new UploadSessions(contents, clock);
        signIns = new SignIns(folder.resolve("dropbox-sign-ins.jsonl"), RULES, clock);
        trouble = new Trouble(clock);
        longestBody = settings.number("dropbox-upload-limit", 150 * MEBIBYTE);
    }

    Contents contents() {
        return contents;
    }

    Drive drive() {
        return drive;
    }

    Writes writes() {
        return writes;
    }

    UploadSessions sessions() {
        return sessions;
    }

    SignIns signIns() {
        return signIns;
    }

    /** The most bytes that one call brings. */
    long longestBody() {
        return longestBody;
    }

    @Override
    public String name() {
        return "dropbox";
    }

    @Override
    public Books books() {
        List<Node> files = drive.alone(
                () -> drive.below("").filter(node -> node.is(Node.FILE)).toList());
        List<StoredFile> stored = files.stream()
                .map(node -> new StoredFile(
                        node.path().substring(1),
                        node.content().sha256(),
                        node.content().size()))
                .toList();
        return HandedOverEntries.books(
                stored, file -> contents.open(file.sha256()).readAllBytes());
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public void reset() {
        drive.alone(() -> {
            drive.reset();
            return drive;
        });
        try {
            sessions.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply(Faults faults) {
        if (faults.closedUntil() != null) {
            throw new IllegalArgumentException("Dropbox knows no periods");
        }
        if (faults.revokeTokens()) {
            signIns.revokeAccess();
        }
    }

    @Override
    public Call call(String method, String path) {
        if (path.startsWith("/www/") || path.startsWith("/api/oauth2/")) {
            return Call.SIGN_IN;
        }
        return READS.contains(path) ? Call.READ : Call.WRITE;
    }

    /** Dropbox tells how long to wait in the body, too. */
    @Override
    public ResponseEntity<byte[]> answer(int status, String words) {
        if (status != HttpStatus.TOO_MANY_REQUESTS.value()) {
            return StandIn.super.answer(status, words);
        }
        JsonNode reason = Refusal.tag("too_many_requests");
        ObjectNode error = ((ObjectNode) Json.tree(Map.of("reason", reason))).put("retry_after", 60);
        return Json.answer(status, Map.of("error_summary", "too_many_requests/..", "error", error));
    }

    @Override
    public void destroy() throws IOException {
        drive.close();
        signIns.close();
    }
}
