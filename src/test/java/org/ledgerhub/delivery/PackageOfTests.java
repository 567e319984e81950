package org.ledgerhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private boolean masterDataDown;
    private MasterData masterData = MasterData.EMPTY;
    private final List<Integer> lookUps = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();
    private final Deque<Attaching> attachings = new ArrayDeque<>();
    private List<Budget> budgets = List.of();
    private Spec.Guard guard = Spec.Guard.NATURAL_KEY;
    private int fetches;
    private @Nullable Instant signInEnds;

    PackageOfTests(String name, int maxBatch) {
        this.name = name;
        this.maxBatch = maxBatch;
    }

    /** What the package does with files that are added to an entry. */
    interface Attaching {
        List<Problem> attach(Delivery delivery, Session session);
    }

    /** The next files are taken like this; after the last one told, all are. */
    synchronized PackageOfTests nextFiles(Attaching attaching) {
        attachings.add(attaching);
        return this;
    }

    /** Is kept from booking twice by nothing but looking first. */
    PackageOfTests lookingFirst() {
        guard = Spec.Guard.LOOKUP_ONLY;
        return this;
    }

    /** Sizes of the look-ups that came. */
    synchronized List<Integer> lookUps() {
        return List.copyOf(lookUps);
    }

    /** Dates of what was entered. */
    synchronized List<LocalDate> dates() {
        return List.copyOf(dates);
    }

    /** Deliveries whose files were added. */
    synchronized List<String> attached() {
        return List.copyOf(attached);
    }

    /** The entry stands there once more. */
    synchronized void again(String delivery, String reference) {
        books.get(delivery).add(reference);
    }

    synchronized void remove(String delivery) {
        books.remove(delivery);
    }

    @Override
    public Outcome.Booked attach(Delivery delivery, Session session) {
        Attaching attaching;
        synchronized (this) {
            attaching = attachings.poll();
        }
        session.fence();
        List<Problem> lacking = attaching == null ? List.of() : attaching.attach(delivery, session);
        synchronized (this) {
            attached.add(delivery.id());
        }
        session.step(delivery, Step.ATTACHMENT, lacking.isEmpty() ? Step.State.DONE : Step.State.FAILED, null);
        return new Outcome.Booked("entry of " + delivery.id(), "2026-1", lacking);
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

    /** Tells nothing of its master data, and takes all other calls. */
    synchronized void masterDataDown(boolean now) {
        masterDataDown = now;
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
        dates.add(delivery.date());
        session.step(delivery, Step.ENTRY, Step.State.DONE, null);
        return booked(delivery);
    }

    /** Somebody booked it by hand. */
    synchronized void byHand(String delivery, String reference) {
        books.put(delivery, new ArrayList<>(List.of(reference)));
    }

    private Optional<Outcome.Booked> standing(Delivery delivery) {
        List<String> entries = books.getOrDefault(delivery.id(), List.of());
        List<Problem> twice = entries.size() > 1 ? List.of(problem("booked-twice")) : List.of();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Booked("entry of " + delivery.id(), "2026-1", twice));
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
        lookUps.add(deliveries.size());
        Map<Delivery, Optional<Outcome.Booked>> found = new LinkedHashMap<>();
        deliveries.forEach(delivery -> found.put(delivery, standing(delivery)));
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
                guard,
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

    /** The sign-in ends at a moment, or not at all. */
    synchronized void ends(@Nullable Instant at) {
        signInEnds = at;
    }

    @Override
    public synchronized Optional<Instant> signInEnds(Session session) {
        if (down) {
            throw new TargetFailure(problem("target-down"));
        }
        return Optional.ofNullable(signInEnds);
    }

    @Override
    public synchronized MasterData masterData(Session session) {
        fetches++;
        if (down || masterDataDown) {
            throw new TargetFailure(problem("target-down"));
        }
        return masterData;
    }

    /** Takes the batch and says nothing of where it stands. */
    static Behaviour sending(PackageOfTests self) {
        return (batch, session) -> batch.stream()
                .<Outcome>map(delivery -> {
                    self.enter(delivery, session);
                    return new Outcome.Sent("entry of " + delivery.id(), null);
                })
                .toList();
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
