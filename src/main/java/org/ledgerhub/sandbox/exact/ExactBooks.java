package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.EventLog;

/** The books of all divisions: in a file and in memory, and on the disk before anything is answered. */
final class ExactBooks implements Closeable {
    private final SortedMap<Integer, DivisionBooks> divisions = new TreeMap<>();
    private final Clock clock;
    private final EventLog<Event> events;

    /** One line of the file; without a change everything was reset. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(Instant at, int division, @Nullable Change change) {}

    ExactBooks(Path path, Clock clock) throws IOException {
        this.clock = clock;
        Division.ALL.forEach(division -> divisions.put(division.code(), new DivisionBooks(division)));
        events = new EventLog<>(path, Event.class, this::apply);
    }

    Collection<DivisionBooks> divisions() {
        return divisions.values();
    }

    Optional<DivisionBooks> division(int code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /** As {@link EventLog#alone}. */
    <T> T alone(Supplier<T> checkAndRecord) {
        return events.alone(checkAndRecord);
    }

    void record(DivisionBooks books, Change change) {
        events.happened(new Event(clock.instant(), books.division().code(), change));
    }

    void recordReset() {
        events.happened(new Event(clock.instant(), 0, null));
    }

    @Override
    public void close() throws IOException {
        events.close();
    }

    private void apply(Event event) {
        if (event.change() == null) {
            divisions.values().forEach(DivisionBooks::clear);
        } else {
            divisions.get(event.division()).apply(event.change());
        }
    }
}
