package org.ledgerhub.sandbox.exact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often may still be called: by the minute and by the day for an app and a company, token calls by the day, and
 * ten errors an hour on one end point, after which it is shut for an hour. Windows are whole minutes and days of UTC.
 */
final class CallLimits {
    static final int PER_MINUTE = 60;
    static final int PER_DAY = 5_000;
    private static final int TOKENS_PER_DAY = 200;
    private static final int ERRORS = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Spent> spent = new HashMap<>();
    private final Map<String, Deque<Instant>> errors = new HashMap<>();
    private final Map<String, Instant> shut = new HashMap<>();

    CallLimits(Clock clock) {
        this.clock = clock;
    }

    private record Spent(long window, int calls) {}

    /** What is left of a window after a call; negative when the call was one too many. */
    record Left(int limit, int remaining, Instant reset) {
        boolean over() {
            return remaining < 0;
        }
    }

    synchronized boolean takeTokenCall(String client) {
        return !take("token " + client, TOKENS_PER_DAY, Duration.ofDays(1)).over();
    }

    synchronized Left takeOfMinute(String who, int limit) {
        return take("minute " + who, limit, Duration.ofMinutes(1));
    }

    synchronized Left takeOfDay(String who) {
        return take("day " + who, PER_DAY, Duration.ofDays(1));
    }

    private Left take(String key, int limit, Duration span) {
        long window = clock.instant().toEpochMilli() / span.toMillis();
        Spent before = spent.get(key);
        int calls = before == null || before.window() != window ? 0 : before.calls();
        boolean over = calls >= limit;
        spent.put(key, new Spent(window, over ? calls : calls + 1));
        return new Left(limit, over ? -1 : limit - calls - 1, Instant.ofEpochMilli((window + 1) * span.toMillis()));
    }

    /** Counts an error of the caller on an end point. */
    synchronized void erred(String endpoint) {
        Instant now = clock.instant();
        Deque<Instant> latest = errors.computeIfAbsent(endpoint, any -> new ArrayDeque<>());
        latest.addLast(now);
        while (!latest.peekFirst().isAfter(now.minus(HOUR))) {
            latest.removeFirst();
        }
        if (latest.size() >= ERRORS) {
            shut.put(endpoint, now.plus(HOUR));
        }
    }

    synchronized boolean isShut(String endpoint) {
        Instant until = shut.get(endpoint);
        return until != null && clock.instant().isBefore(until);
    }

    /** As if nobody had called yet. */
    synchronized void clear() {
        spent.clear();
        errors.clear();
        shut.clear();
    }
}
