package org.ledgerhub.delivery;

import com.hazelcast.core.HazelcastInstance;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Budget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Rates of calls that need no memory: a bucket per connection and budget, in Hazelcast when hubs work together. It is
 * filled all at once, at the moment that the package's own headers tell.
 */
@Component
final class Rates {
    private final Clock clock;
    private final Function<Key, Bucket> buckets;
    private final ConcurrentMap<String, Bucket> local = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> filled = new ConcurrentHashMap<>();

    Rates(Clock clock, ObjectProvider<HazelcastInstance> hazelcast) {
        this.clock = clock;
        HazelcastInstance shared = hazelcast.getIfAvailable();
        this.buckets = shared == null ? this::alone : together(shared);
    }

    private record Key(String connection, Budget budget) {
        @Override
        public String toString() {
            return connection + "/" + budget.name();
        }
    }

    private Bucket alone(Key key) {
        return local.computeIfAbsent(
                key.toString(),
                none -> Bucket.builder()
                        .addLimit(unaligned(key.budget()))
                        .withCustomTimePrecision(meter())
                        .build());
    }

    private Function<Key, Bucket> together(HazelcastInstance shared) {
        var manager = Bucket4jHazelcast.<String>casBasedBuilder(shared.getMap("rates"))
                .clientClock(meter())
                .build();
        return key -> manager.builder().build(key.toString(), () -> configuration(unaligned(key.budget())));
    }

    /** Takes one call; gives how long to wait when there is none, and null when it was taken. */
    @Nullable
    Duration take(String connection, Budget budget) {
        ConsumptionProbe probe = buckets.apply(new Key(connection, budget)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How long to wait for a call, and null when there is one; takes none. */
    @Nullable
    Duration lacking(String connection, Budget budget) {
        EstimationProbe probe = buckets.apply(new Key(connection, budget)).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Takes over what the package says: never more than what is left by our own count, filled when it fills. */
    void told(String connection, Budget budget, long remaining, @Nullable Instant filledAgain) {
        Key key = new Key(connection, budget);
        Bucket bucket = buckets.apply(key);
        long left = Math.min(bucket.getAvailableTokens(), remaining);
        if (filledAgain != null && filledAgain.isAfter(clock.instant()) && !inStep(key, filledAgain)) {
            // Only this way the bucket forgets when it was filled last; it is brought down again at once.
            bucket.replaceConfiguration(configuration(aligned(budget, filledAgain)), TokensInheritanceStrategy.RESET);
            filled.put(key.toString(), filledAgain);
        }
        long surplus = bucket.getAvailableTokens() - left;
        if (surplus > 0) {
            bucket.tryConsumeAsMuchAsPossible(surplus);
        }
    }

    long left(String connection, Budget budget) {
        return buckets.apply(new Key(connection, budget)).getAvailableTokens();
    }

    /** Whether the bucket is filled at that moment already, give or take a second of the package's own rounding. */
    private boolean inStep(Key key, Instant filledAgain) {
        Instant known = filled.get(key.toString());
        if (known == null) {
            return false;
        }
        long span = key.budget().per().toMillis();
        long off = Math.floorMod(Duration.between(known, filledAgain).toMillis(), span);
        return Math.min(off, span - off) < TimeUnit.SECONDS.toMillis(1);
    }

    private static BucketConfiguration configuration(Bandwidth bandwidth) {
        return BucketConfiguration.builder().addLimit(bandwidth).build();
    }

    /** Filled a span after its first use, as long as the package did not say when. */
    private static Bandwidth unaligned(Budget budget) {
        return Bandwidth.builder()
                .capacity(budget.calls())
                .refillIntervally(budget.calls(), budget.per())
                .build();
    }

    private static Bandwidth aligned(Budget budget, Instant filled) {
        return Bandwidth.builder()
                .capacity(budget.calls())
                .refillIntervallyAligned(budget.calls(), budget.per(), filled)
                .build();
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
