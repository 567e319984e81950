package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Budget;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Step;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;

/** An accounting package in memory that behaves as the test tells it. */
final class PackageOfTests implements Target {
    private final String name;
    private final int maxBatch;
    private final Map<String, List<String>> books = new LinkedHashMap<>();
    private final Map<String, Posting> entries = new LinkedHashMap<>();
    private final Deque<Behaviour> behaviours = new ArrayDeque<>();
    private final List<Integer> batches = new ArrayList<>();
    private boolean down;
    private MasterData masterData = MasterData.EMPTY;
    private List<Budget> budgets = List.of();
    private int fetches;

    PackageOfTests(String name, int maxBatch) {
        this.name = name;
        this.maxBatch = maxBatch;
    }

    /** Counts calls. */
    PackageOfTests allows(Budget... these) {
        budgets = List.of(these);
        return this;
    }

    /** What the package does with the next call to book. */
    interface Behaviour {
        List<Outcome> book(List<Delivery> batch, Session session);
    }

    /** The next call to book goes as told; after the last one told, everything is booked. */
    synchronized PackageOfTests next(Behaviour behaviour) {
        behaviours.add(behaviour);
        return this;
    }

    synchronized void down(boolean now) {
        down = now;
    }

    synchronized void masterData(MasterData now) {
        masterData = now;
    }

    synchronized int fetches() {
        return fetches;
    }

    /** References of the entries, in the order of booking, twice when booked twice. */
    synchronized List<String> books() {
        return books.values().stream().flatMap(List::stream).toList();
    }

    /** Shows this entry to who compares. */
    synchronized void shows(String delivery, Posting entry) {
        entries.put(delivery, entry);
    }

    @Override
    public synchronized Optional<Posting> inLedger(Delivery delivery, Session session) {
        return Optional.ofNullable(entries.get(delivery.id()));
    }

    /** Sizes of the batches that came. */
    synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** Writes the entry, as the package does. */
    synchronized Outcome enter(Delivery delivery, Session session) {
        session.plan(delivery, "key of " + delivery.id());
        books.computeIfAbsent(delivery.id(), id -> new ArrayList<>()).add(delivery.number());
        session.step(delivery, Step.ENTRY, Step.State.DONE, null);
        return booked(delivery);
    }

    /** Somebody booked it by hand. */
    synchronized void byHand(String delivery, String reference) {
        books.put(delivery, new ArrayList<>(List.of(reference)));
    }

    private static Outcome.Booked booked(Delivery delivery) {
        return new Outcome.Booked("entry of " + delivery.id(), "2026-1", List.of());
    }

    static Problem problem(String code) {
        return Problem.error(code, "The package says " + code + ".", "Wait.");
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        Behaviour behaviour;
        synchronized (this) {
            batches.add(lane.size());
            behaviour = behaviours.poll();
        }
        if (behaviour != null) {
            return behaviour.book(lane, session);
        }
        return lane.stream().map(delivery -> enter(delivery, session)).toList();
    }

    @Override
    public synchronized Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        if (down) {
            throw new TargetFailure(problem("target-down"));
        }
        Map<Delivery, Optional<Outcome.Booked>> found = new LinkedHashMap<>();
        deliveries.forEach(delivery -> found.put(
                delivery, books.containsKey(delivery.id()) ? Optional.of(booked(delivery)) : Optional.empty()));
        return found;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Spec spec() {
        return new Spec(
                name,
                "dossier",
                "journal",
                Spec.Guard.NATURAL_KEY,
                maxBatch,
                2000,
                Duration.ofSeconds(20),
                Set.of(Spec.Capability.BOOKS, Spec.Capability.MASTER_DATA),
                List.of(),
                List.of(),
                budgets,
                null);
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        return List.of();
    }

    @Override
    public synchronized MasterData masterData(Session session) {
        fetches++;
        if (down) {
            throw new TargetFailure(problem("target-down"));
        }
        return masterData;
    }

    /** Refuses the whole batch when this delivery is in it. */
    static Behaviour refusing(PackageOfTests self, @Nullable String number) {
        return (batch, session) -> batch.stream()
                        .anyMatch(delivery -> String.valueOf(delivery.number()).equals(number))
                ? batch.stream()
                        .<Outcome>map(delivery -> new Outcome.Refused(problem("target-refused")))
                        .toList()
                : batch.stream().map(delivery -> self.enter(delivery, session)).toList();
    }
}
