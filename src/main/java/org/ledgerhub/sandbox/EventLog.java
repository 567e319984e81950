package org.ledgerhub.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What happened to the books of a stand-in: in a file, and through its effect in memory.
 *
 * @param <E> one line of the file
 */
public final class EventLog<E> implements Closeable {
    private final Class<E> type;
    private final Consumer<E> effect;
    private final AppendOnlyFile file;

    /** Opens the file and lets all it holds happen again. */
    public EventLog(Path path, Class<E> type, Consumer<E> effect) throws IOException {
        this.type = type;
        this.effect = effect;
        file = AppendOnlyFile.open(path, this::again);
    }

    /**
     * Runs a check and the recording after it as one, so that two callers never pass the same check, and returns when
     * what it saw or recorded is on the disk.
     */
    public <T> T alone(Supplier<T> checkAndRecord) {
        T result;
        synchronized (this) {
            result = checkAndRecord.get();
        }
        file.force();
        return result;
    }

    /** Records an event and lets it happen; part of a check. */
    public void happened(E event) {
        if (!Thread.holdsLock(this)) {
            throw new IllegalStateException("recording is part of a check: call it within alone");
        }
        file.append(Json.tree(event));
        effect.accept(event);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void again(JsonNode line) {
        try {
            effect.accept(Json.to(type, line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a line of these books: " + line, e);
        }
    }
}
