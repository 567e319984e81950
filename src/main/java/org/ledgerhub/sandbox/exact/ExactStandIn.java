package org.ledgerhub.sandbox.exact;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.ledgerhub.sandbox.Books;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.StandIn;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Exact Online as the common calls see it, and what its own calls share: books, sign-ins, limits, faults. */
@Component
@InSandbox
final class ExactStandIn implements StandIn, DisposableBean {
    /** Takes the place of scheme and host. */
    static final String ROOT = "/sandbox/exact";
    /** Where the calls of divisions begin. */
    static final String API = ROOT + "/api/v1";

    private final ExactBooks books;
    private final SignIns signIns;
    private final CallLimits limits;
    private final Trouble trouble;
    private final Clock clock;

    ExactStandIn(SandboxSettings settings, Clock clock) throws IOException {
        this.clock = clock;
        books = new ExactBooks(settings.folder().resolve("exact.jsonl"), clock);
        signIns = new SignIns(settings.folder().resolve("exact-sign-ins.jsonl"), clock);
        limits = new CallLimits(clock);
        trouble = new Trouble(clock);
    }

    ExactBooks exactBooks() {
        return books;
    }

    SignIns signIns() {
        return signIns;
    }

    CallLimits limits() {
        return limits;
    }

    Clock clock() {
        return clock;
    }

    /** Sixty, unless the faults name another number. */
    int callsPerMinute() {
        Integer asked = trouble.faults().rateLimitPerMinute();
        return asked == null ? CallLimits.PER_MINUTE : asked;
    }

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public Books books() {
        return books.alone(() -> new Books(
                books.divisions().stream()
                        .flatMap(division -> new ShownEntries(division).all().stream())
                        .map(Json::tree)
                        .toList(),
                books.divisions().stream()
                        .flatMap(division -> new ShownFiles(division).loose().stream())
                        .toList()));
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public void reset() {
        limits.clear();
        books.alone(() -> {
            books.recordReset();
            return List.of();
        });
    }

    @Override
    public void apply(Faults faults) {
        if (faults.revokeTokens()) {
            signIns.revokeAccess();
        }
    }

    @Override
    public Call call(String method, String path) {
        return path.startsWith("/api/oauth2/") ? Call.SIGN_IN : StandIn.super.call(method, path);
    }

    @Override
    public void destroy() throws IOException {
        books.close();
        signIns.close();
    }
}
