package org.ledgerhub.bench;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** What happens to a cluster while documents go through, the same for the same seed. */
record ChaosPlan(List<Blow> blows) {

    /** The ways in which a cluster is hurt. */
    enum Kind {
        /** SIGKILL of a hub, which starts again. */
        KILL,
        /** SIGSTOP of a hub past the end of its leases, then SIGCONT. */
        FREEZE,
        /** SIGKILL of the broker, which starts again. */
        BROKER,
        /** The connections of a hub to the database break, and no new ones get through for a while. */
        DATABASE,
        /** A hub and the others do not hear each other for a while. */
        SPLIT,
        /** Answers of the packages get lost, after or before they wrote. */
        ANSWERS,
        /** A hub is killed and comes back with a clock 90 seconds ahead. */
        CLOCK
    }

    /**
     * One of them.
     *
     * @param hub which hub it meets, from 0
     * @param lasts how long, where it lasts
     */
    record Blow(Kind kind, int hub, Duration lasts) {}

    /** Each kind comes once before any comes twice, so that a short run meets them all. */
    static ChaosPlan of(long seed, int blows, int hubs) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ 0x6368616f73L);
        List<Kind> kinds = new java.util.ArrayList<>();
        return new ChaosPlan(IntStream.range(0, blows)
                .mapToObj(i -> {
                    if (kinds.isEmpty()) {
                        kinds.addAll(List.of(Kind.values()));
                    }
                    Kind kind = kinds.remove(random.nextInt(kinds.size()));
                    return new Blow(kind, random.nextInt(hubs), Duration.ofMillis(random.nextInt(1_000, 5_000)));
                })
                .toList());
    }
}
