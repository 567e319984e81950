package org.ledgerhub.target;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;

/** A session without a database: settings from a map, and a memory of what was planned and which steps were told. */
public final class FakeSession implements Session {
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets;
    private final Map<String, String> planned = new HashMap<>();
    private final Map<Step, Step.State> steps = new LinkedHashMap<>();
    private MasterData masterData = MasterData.EMPTY;
    private String remoteDossier = "";
    private Clock clock = Clock.systemUTC();
    private List<String> refusedTokens = new CopyOnWriteArrayList<>();
    private Supplier<String> tokens = () -> {
        throw new IllegalStateException("Nobody signed in.");
    };
    private Calls calls = Calls.UNLIMITED;
    private boolean lost;
    private Runnable atPlan = () -> {};
    private final Map<Step, Runnable> atSteps = new HashMap<>();
    private boolean ending;

    public FakeSession(Map<String, String> settings, Map<String, String> secrets) {
        this.settings.putAll(settings);
        this.secrets = Map.copyOf(secrets);
    }

    /** Works on this set of books. */
    public FakeSession on(String remoteDossier, MasterData masterData) {
        this.remoteDossier = remoteDossier;
        this.masterData = masterData;
        return this;
    }

    /** Is signed in with these tokens and may make these calls. */
    public FakeSession signedIn(Supplier<String> tokens, Calls calls) {
        this.tokens = tokens;
        this.calls = calls;
        return this;
    }

    /** Pays for its calls from these budgets. */
    public FakeSession paying(Calls calls) {
        this.calls = calls;
        return this;
    }

    /** A setting of the connection is changed. */
    public void set(String field, String value) {
        settings.put(field, value);
    }

    /** The session of another lane over the same connection, on this set of books. */
    public FakeSession lane(String remoteDossier) {
        FakeSession other =
                new FakeSession(settings, secrets).on(remoteDossier, masterData).at(clock);
        other.refusedTokens = refusedTokens;
        return other.signedIn(tokens, calls);
    }

    /** Tokens that the package no longer took. */
    public List<String> refusedTokens() {
        return List.copyOf(refusedTokens);
    }

    /** Lives by this clock. */
    public FakeSession at(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Something happens between the next plan and its write, once. */
    public void atNextPlan(Runnable event) {
        atPlan = event;
    }

    /** Something happens after the next entry was written and before its answer is known, once. */
    public void atNextEntry(Runnable event) {
        atNext(Step.ENTRY, event);
    }

    /** Something happens after a step was told the next time, once. */
    public void atNext(Step step, Runnable event) {
        atSteps.put(step, event);
    }

    /** From now on the hub is about to end, or runs on. */
    public void end(boolean now) {
        ending = now;
    }

    @Override
    public boolean ending() {
        return ending;
    }

    /** From now on another process owns the lane. */
    public void loseLane() {
        lost = true;
    }

    /** What was planned last for a delivery. */
    public @Nullable String planned(Delivery delivery) {
        return planned.get(delivery.id());
    }

    /** Steps told, in order. */
    public Map<Step, Step.State> steps() {
        return Map.copyOf(steps);
    }

    @Override
    public String connection() {
        return "connection-1";
    }

    @Override
    public String remoteDossier() {
        return remoteDossier;
    }

    @Override
    public @Nullable String setting(String field) {
        return settings.get(field);
    }

    @Override
    public @Nullable String secret(String field) {
        return secrets.get(field);
    }

    @Override
    public String token() {
        return tokens.get();
    }

    @Override
    public void refused(String token) {
        refusedTokens.add(token);
    }

    @Override
    public Calls calls() {
        return calls;
    }

    @Override
    public MasterData masterData() {
        return masterData;
    }

    @Override
    public void step(Delivery delivery, Step step, Step.State state, @Nullable String detail) {
        steps.put(step, state);
        Runnable event = atSteps.remove(step);
        if (event != null) {
            event.run();
        }
    }

    @Override
    public void plan(Delivery delivery, String naturalKey) {
        fence();
        planned.put(delivery.id(), naturalKey);
        Runnable event = atPlan;
        atPlan = () -> {};
        event.run();
    }

    @Override
    public void fence() {
        if (lost) {
            throw new LaneLost("Another process has the lane.");
        }
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
