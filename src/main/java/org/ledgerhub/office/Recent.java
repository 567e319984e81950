package org.ledgerhub.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Answers of one kind about the firms' settings that are given again for a moment: every step of every document asks.
 * A change that this process makes is seen from its commit on; one of another hub within the moment.
 *
 * @param <T> the answer
 */
final class Recent<T> {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Revision revision;
    private final Clock clock;
    private final ConcurrentMap<String, Answer<T>> answers = new ConcurrentHashMap<>();

    Recent(Revision revision, Clock clock) {
        this.revision = revision;
        this.clock = clock;
    }

    private record Answer<T>(T given, long revision, Instant until) {
        boolean holds(long now, Instant at) {
            return revision == now && at.isBefore(until);
        }
    }

    /** What the tables say; asked when nobody did of late, and always by a transaction that has changed settings itself. */
    T of(String firm, String about, Supplier<T> ask) {
        if (revision.changing()) {
            return ask.get();
        }
        String key = firm + '/' + about;
        long now = revision.now();
        Instant at = clock.instant();
        Answer<T> known = answers.get(key);
        if (known == null || !known.holds(now, at)) {
            known = new Answer<>(ask.get(), now, at.plus(MOMENT));
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(key, known);
        }
        return known.given();
    }
}
