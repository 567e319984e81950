package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.BookEntry.Attached;
import org.ledgerhub.sandbox.Digest;
import org.ledgerhub.sandbox.EventLog;
import org.ledgerhub.sandbox.StoredFile;

/** The books of all dossiers: in a file and in memory, and on the disk before anything is answered. */
final class OctopusBooks implements Closeable {
    private final SortedMap<Integer, DossierBooks> dossiers = new TreeMap<>();
    private final Clock clock;
    private final EventLog<Event> events;

    /** One line of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(
            Instant at,
            int dossier,
            What what,
            @Nullable Integer relation,
            @Nullable JsonNode data,
            @Nullable List<Attached> attachments,
            @Nullable StoredFile file) {}

    private enum What {
        RELATION,
        BOOKING,
        FILE,
        RESET
    }

    OctopusBooks(Path path, Clock clock) throws IOException {
        this.clock = clock;
        Catalogue.DOSSIERS.forEach(dossier -> dossiers.put(dossier.id(), new DossierBooks(dossier)));
        events = new EventLog<>(path, Event.class, this::apply);
    }

    Collection<DossierBooks> dossiers() {
        return dossiers.values();
    }

    Optional<DossierBooks> dossier(int id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    /** As {@link EventLog#alone}. */
    <T> T alone(Supplier<T> checkAndRecord) {
        return events.alone(checkAndRecord);
    }

    void recordRelation(DossierBooks dossier, int id, ObjectNode data) {
        events.happened(new Event(now(), dossier.dossier().id(), What.RELATION, id, data, null, null));
    }

    /** Records a new booking, or replaces one and adds to its files. */
    void recordBooking(DossierBooks dossier, JsonNode data, List<Attached> attachments) {
        events.happened(new Event(now(), dossier.dossier().id(), What.BOOKING, null, data, attachments, null));
    }

    /** Keeps what a file is, under the next number of the dossier. */
    void storeFile(DossierBooks dossier, String folder, String extension, byte[] bytes) {
        Digest digest = Digest.of(bytes);
        alone(() -> {
            int number = dossier.files().size() + 1;
            String path = "%s/%s/%04d%s".formatted(dossier.dossier().key(), folder, number, extension);
            StoredFile file = new StoredFile(path, digest.sha256(), digest.size());
            recordFile(dossier, file);
            return file;
        });
    }

    private void recordFile(DossierBooks dossier, StoredFile stored) {
        events.happened(new Event(now(), dossier.dossier().id(), What.FILE, null, null, null, stored));
    }

    void recordReset() {
        events.happened(new Event(now(), 0, What.RESET, null, null, null, null));
    }

    @Override
    public void close() throws IOException {
        events.close();
    }

    private void apply(Event event) {
        switch (event.what()) {
            case RELATION -> of(event).put(new Relation(event.relation(), (ObjectNode) event.data(), event.at()));
            case BOOKING -> {
                BookingKey key = BookingKey.of(new Fields(event.data()));
                of(event)
                        .put(of(event)
                                .booking(key)
                                .map(old -> old.with(event.data(), event.attachments(), event.at()))
                                .orElseGet(() -> new Booking(key, event.data(), event.attachments(), event.at())));
            }
            case FILE -> of(event).add(event.file());
            case RESET -> dossiers.values().forEach(DossierBooks::clear);
        }
    }

    private DossierBooks of(Event event) {
        return dossier(event.dossier()).orElseThrow();
    }

    /** The package tells times to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
