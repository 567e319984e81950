package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a lane waits before it is tried again: twice as long each time, give or take a quarter, so that lanes
 * stopped by the same outage do not come back together.
 *
 * @param first pause after the first failure
 * @param longest no pause is longer, but for what the target asks itself
 * @param random where the jitter comes from
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int DOUBLINGS = 20;

    /**
     * The pause after so many failures in a row.
     *
     * @param attempts from 1
     * @param asked what the target asked for; it is never tried earlier
     */
    Duration pause(int attempts, @Nullable Duration asked) {
        long doubled = first.toMillis() << Math.min(attempts - 1, DOUBLINGS);
        long steady = Math.min(doubled, longest.toMillis());
        Duration pause = Duration.ofMillis(steady - steady / 4 + random.nextLong(steady / 2 + 1));
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }
}
