package org.ledgerhub.sandbox.horus;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.FileStandIn;
import org.ledgerhub.sandbox.HandedOverFiles;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.SignIns;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Horus as the common calls see it: files handed over in a folder, and sign-ins. */
@Component
@InSandbox
final class HorusStandIn implements FileStandIn, DisposableBean {
    static final String ADDRESS = "/sandbox/horus";
    private static final SignIns.Rules RULES =
            new SignIns.Rules(Map.of("demo-client", "demo-secret"), Duration.ofMinutes(10), Duration.ofHours(1), false);

    private final HandedOverFiles files;
    private final SignIns signIns;
    private final Trouble trouble;

    HorusStandIn(SandboxSettings settings, Clock clock) throws IOException {
        files = new HandedOverFiles(Files.createDirectories(settings.folder().resolve("horus")));
        signIns = new SignIns(settings.folder().resolve("horus-sign-ins.jsonl"), RULES, clock);
        trouble = new Trouble(clock);
    }

    SignIns signIns() {
        return signIns;
    }

    @Override
    public String name() {
        return "horus";
    }

    @Override
    public HandedOverFiles files() {
        return files;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public void apply(Faults faults) {
        if (faults.closedUntil() != null) {
            throw new IllegalArgumentException("what Horus says of closed periods is not known");
        }
        if (faults.revokeTokens()) {
            signIns.revokeAccess();
        }
    }

    @Override
    public Call call(String method, String path) {
        return path.startsWith("/oauth2/") ? Call.SIGN_IN : FileStandIn.super.call(method, path);
    }

    @Override
    public void destroy() throws IOException {
        signIns.close();
    }
}
