package org.ledgerhub.target.exact;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.exact.ExactCaller;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.FakeSession;

/** The stand-in with a session that is signed in to it: tokens are renewed in time, and time passes as calls do. */
final class SignedInSandbox implements AutoCloseable, Calls {
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(570);

    final RunningSandbox sandbox;
    final ExactCaller caller;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant issued = Instant.MIN;
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    SignedInSandbox(Path data) {
        sandbox = new RunningSandbox(data);
        caller = new ExactCaller(sandbox, 1001001);
    }

    /** A fresh session on the bakery's division. */
    FakeSession session(Map<String, String> settings) throws IOException, InterruptedException {
        caller.keep(caller.exchange(caller.code("demo")));
        issued = clock().instant();
        Map<String, String> all = new HashMap<>();
        ExactSpec.SPEC.fields().stream()
                .filter(field -> field.standard() != null)
                .forEach(field -> all.put(field.name(), field.standard()));
        all.put("url", sandbox.address() + "/sandbox/exact");
        all.putAll(settings);
        session = new FakeSession(all, Map.of())
                .on("1001001", MasterData.EMPTY)
                .at(clock())
                .signedIn(this::token, this);
        return session;
    }

    Clock clock() {
        return sandbox.bean(Clock.class);
    }

    int taken(String budget) {
        return taken.getOrDefault(budget, 0);
    }

    void forgetTaken() {
        taken.clear();
    }

    private String token() {
        boolean over = !clock().instant().isBefore(issued.plus(RENEWED_AFTER));
        if (over || session.refusedTokens().contains(caller.access())) {
            try {
                caller.keep(caller.renew(caller.refreshToken()));
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
            issued = clock().instant();
        }
        return caller.access();
    }

    @Override
    public void take(String budget) {
        taken.merge(budget, 1, Integer::sum);
    }

    @Override
    public void need(String budget) {}

    /** When the minute is used up, the next one begins. */
    @Override
    public void told(String budget, long remaining, @Nullable Instant filledAgain) {
        if (budget.equals(ExactSpec.MINUTE) && remaining == 0) {
            sandbox.pass(Duration.ofMinutes(1));
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
