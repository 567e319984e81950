package org.ledgerhub.target.sftp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that stay open for a while after their use: signing in costs more than handing a document over, and a
 * busy lane would do it twice for each. One session has one user at a time.
 */
final class OpenShelves {
    private final Map<SftpAccount, Deque<Idle>> idle = new HashMap<>();
    private final Duration longest;
    private final Executor later;
    private boolean closed;

    /**
     * No shelf is open yet.
     *
     * @param longest how long one stays open unused
     */
    OpenShelves(Duration longest) {
        this.longest = longest;
        this.later = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An open shelf that still answers, or a new one. */
    SftpShelf take(SftpAccount account, Supplier<SftpShelf> open) {
        for (Idle known = poll(account); known != null; known = poll(account)) {
            if (known.shelf().answers()) {
                return known.shelf();
            }
            known.shelf().close();
        }
        return open.get();
    }

    /** Keeps a shelf for the next one who asks; one that failed is closed. */
    void giveBack(SftpAccount account, SftpShelf shelf) {
        if (shelf.broken() || !keep(account, shelf)) {
            shelf.close();
            return;
        }
        later.execute(this::closeIdle);
    }

    private synchronized boolean keep(SftpAccount account, SftpShelf shelf) {
        if (!closed) {
            idle.computeIfAbsent(account, none -> new ArrayDeque<>()).push(new Idle(shelf, System.nanoTime()));
        }
        return !closed;
    }

    private synchronized @Nullable Idle poll(SftpAccount account) {
        Deque<Idle> shelves = idle.get(account);
        return shelves == null ? null : shelves.poll();
    }

    private void closeIdle() {
        expired(longest).forEach(SftpShelf::close);
    }

    /** Closes all, also those that are given back from now on. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        expired(Duration.ZERO).forEach(SftpShelf::close);
    }

    private synchronized List<SftpShelf> expired(Duration age) {
        List<SftpShelf> expired = new ArrayList<>();
        long now = System.nanoTime();
        idle.values()
                .forEach(shelves -> shelves.removeIf(known -> {
                    boolean old = now - known.since() >= age.toNanos();
                    if (old) {
                        expired.add(known.shelf());
                    }
                    return old;
                }));
        idle.values().removeIf(Deque::isEmpty);
        return expired;
    }

    /** A shelf that nobody uses, and since when in nanoseconds of the machine's clock. */
    private record Idle(SftpShelf shelf, long since) {}
}
