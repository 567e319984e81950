package org.ledgerhub.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The faults in force at one stand-in, drawn from their seed. Safe for use by several threads. */
public final class Trouble {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> lastMinute = new ArrayDeque<>();
    private Faults faults = Faults.NONE;
    private Random failures = new Random(0);
    private Random losses = new Random(0);

    private final Map<StandIn.Call, Long> calls = new EnumMap<>(StandIn.Call.class);
    private final Map<Long, Long> callsByMinute = new HashMap<>();
    private long turnedAway;

    public Trouble(Clock clock) {
        this.clock = clock;
    }

    public synchronized Faults faults() {
        return faults;
    }

    synchronized void replace(Faults next) {
        faults = next;
        failures = new Random(next.seed());
        losses = new Random(~next.seed());
        lastMinute.clear();
    }

    /** Counts a call that came, whatever becomes of it. */
    synchronized void count(StandIn.Call call) {
        calls.merge(call, 1L, Long::sum);
        if (call != StandIn.Call.SIGN_IN) {
            callsByMinute.merge(clock.instant().getEpochSecond() / MINUTE.toSeconds(), 1L, Long::sum);
        }
    }

    /** How many calls of each sort came since the last reset. */
    synchronized Map<StandIn.Call, Long> calls() {
        return Map.copyOf(calls);
    }

    /** Most calls that came in one minute of the clock since the last reset, signing in left aside. */
    synchronized long busiestMinute() {
        return callsByMinute.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Calls turned away since the last reset because they were too many in a minute. */
    synchronized long turnedAway() {
        return turnedAway;
    }

    synchronized void forgetCalls() {
        calls.clear();
        callsByMinute.clear();
        turnedAway = 0;
    }

    /** Draws whether this call fails; each call is one draw. */
    public synchronized boolean fails() {
        return failures.nextInt(100) < faults.failPercent();
    }

    /** Draws whether the answer of this writing call is lost; each call is one draw. */
    public synchronized boolean losesAnswer() {
        return losses.nextInt(100) < faults.loseAnswerPercent();
    }

    /** Counts this call, and says whether it is one too many within a minute; refused calls do not count. */
    synchronized boolean overLimit() {
        Integer limit = faults.rateLimitPerMinute();
        if (limit == null) {
            return false;
        }
        Instant now = clock.instant();
        while (!lastMinute.isEmpty() && !lastMinute.peekFirst().isAfter(now.minus(MINUTE))) {
            lastMinute.removeFirst();
        }
        if (lastMinute.size() >= limit) {
            turnedAway++;
            return true;
        }
        lastMinute.addLast(now);
        return false;
    }

    /** Takes the time that an answer is said to take. */
    public void delay() {
        int millis = faults().latencyMillis();
        if (millis == 0) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
