package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.ledgerhub.sandbox.AppendOnlyFile;
import org.ledgerhub.sandbox.Json;

/** The books of all divisions: in a file and in memory, and on the disk before anything is answered. */
final class ExactBooks implements Closeable {
    private final SortedMap<Integer, DivisionBooks> divisions = new TreeMap<>();
    private final Clock clock;
    private final AppendOnlyFile file;

    /** One line of the file; without a change everything was reset. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(Instant at, int division, @Nullable Change change) {}

    ExactBooks(Path path, Clock clock) throws IOException {
        this.clock = clock;
        Division.ALL.forEach(division -> divisions.put(division.code(), new DivisionBooks(division)));
        file = AppendOnlyFile.open(path, this::replay);
    }

    Collection<DivisionBooks> divisions() {
        return divisions.values();
    }

    Optional<DivisionBooks> division(int code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /**
     * Runs a check and the recording after it as one, so that two callers never pass the same check, and returns when
     * what it saw or recorded is on the disk.
     */
    <T> T alone(Supplier<T> checkAndRecord) {
        T result;
        synchronized (this) {
            result = checkAndRecord.get();
        }
        file.force();
        return result;
    }

    void record(DivisionBooks books, Change change) {
        happened(new Event(clock.instant(), books.division().code(), change));
    }

    void recordReset() {
        happened(new Event(clock.instant(), 0, null));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void happened(Event event) {
        if (!Thread.holdsLock(this)) {
            throw new IllegalStateException("recording is part of a check: call it within alone");
        }
        file.append(Json.tree(event));
        apply(event);
    }

    private void replay(JsonNode line) {
        try {
            apply(Json.to(Event.class, line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a line of these books: " + line, e);
        }
    }

    private void apply(Event event) {
        if (event.change() == null) {
            divisions.values().forEach(DivisionBooks::clear);
        } else {
            divisions.get(event.division()).apply(event.change());
        }
    }
}
