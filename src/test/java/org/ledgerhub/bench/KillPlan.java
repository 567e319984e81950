package org.ledgerhub.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * When the hub is killed, the same for the same seed. Moments are told by how much was acknowledged, so that they mean
 * the same on a fast machine and a slow one; one whose count was reached before the hub was back hits its start.
 */
record KillPlan(List<Moment> moments) {
    private static final int LONGEST = 2_500;

    /** A while after so many files were acknowledged, or after the start of the process when they were before it. */
    record Moment(int acknowledged, Duration later) {}

    static KillPlan of(long seed, int kills, int files) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ 0x6b696c6cL);
        return new KillPlan(Stream.generate(
                        () -> new Moment(random.nextInt(1, files + 1), Duration.ofMillis(random.nextInt(LONGEST))))
                .limit(kills)
                .sorted(Comparator.comparingInt(Moment::acknowledged))
                .toList());
    }
}
