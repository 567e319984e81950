package org.ledgerhub.target.dropbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.SignedIn;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.FilesAlone;
import org.ledgerhub.target.Parcel;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.StandInTrial;
import org.ledgerhub.target.Target;

/** The stand-in of Dropbox, over real HTTP, signed in at its consent page. */
final class DropboxTrial implements StandInTrial {
    private @Nullable RunningSandbox sandbox;
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    @Override
    public void open(Path folder) {
        sandbox = new RunningSandbox(folder);
        session = session(sandbox(), Map.of());
    }

    /** A session at this stand-in, with more settings; with these scopes, all of them when none is named. */
    static FakeSession session(RunningSandbox sandbox, Map<String, String> more, String... scopes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "www", sandbox.address() + "/sandbox/dropbox/www",
                "api", sandbox.address() + "/sandbox/dropbox/api",
                "content", sandbox.address() + "/sandbox/dropbox/content",
                "appKey", "demo-app"));
        settings.putAll(more);
        SignedIn person = new SignedIn(
                sandbox,
                "/sandbox/dropbox/www/oauth2/authorize?token_access_type=offline&scope=" + String.join("+", scopes),
                "/sandbox/dropbox/api/oauth2/token",
                "client_id=demo-app&client_secret=demo-secret");
        FakeSession session = new FakeSession(settings, Map.of("appSecret", "demo-secret"))
                .on("", MasterData.EMPTY)
                .at(sandbox.bean(Clock.class));
        return session.signedIn(() -> person.token(session.refusedTokens()), Calls.UNLIMITED);
    }

    @Override
    public RunningSandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    @Override
    public String standIn() {
        return "dropbox";
    }

    @Override
    public Target target() {
        return new DropboxTarget();
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public Delivery accepted() {
        return Samples.purchase(UUID.randomUUID().toString());
    }

    /** Somebody else's file lies at the name of one of its files. */
    @Override
    public Delivery refused() throws IOException, InterruptedException {
        Delivery delivery = accepted();
        String taken = "/" + Parcel.of(delivery).items().getFirst().path();
        put(taken, "somebody else's", sandbox(), session);
        return delivery;
    }

    /** Somebody else writes a file. */
    static void put(String path, String text, RunningSandbox sandbox, FakeSession session)
            throws IOException, InterruptedException {
        sandbox.call(
                "POST",
                "/sandbox/dropbox/content/2/files/upload",
                text,
                "Authorization",
                "Bearer " + session.token(),
                "Dropbox-API-Arg",
                "{\"path\":\"" + path + "\"}",
                "Content-Type",
                "application/octet-stream");
    }

    @Override
    public long entries() throws IOException, InterruptedException {
        return sandbox().books("dropbox").path("entries").size();
    }

    @Override
    public Map<Case, String> exempt() {
        return FilesAlone.exempt();
    }

    /** The files are there already, the seals that make them valid are not. */
    @Override
    public void endSignIn() {
        session.atNextPlan(() -> faults("{\"revokeTokens\":true}"));
    }

    @Override
    public Lane lane(int n) {
        return new Lane(session.lane(""), FilesAlone.inFolder(n));
    }
}
