package org.ledgerhub.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the delivery desk counts for those who watch it. */
@Component
class Figures {
    private final MeterRegistry registry;
    private final Clock clock;

    Figures(MeterRegistry registry, Clock clock, JdbcClient jdbc) {
        this.registry = registry;
        this.clock = clock;
        registry.gauge("ledgerhub.lanes.waiting", jdbc, Figures::lanesWaiting);
        registry.gauge("ledgerhub.lanes.blocked", jdbc, Figures::lanesBlocked);
    }

    /** A delivery stands in the books: counted, with the time since the document came. */
    void booked(Open open) {
        settled(open, "booked");
        registry.timer("ledgerhub.time.to.book", "target", open.target())
                .record(Duration.between(open.received(), clock.instant()));
    }

    /** A delivery got an answer. */
    void settled(Open open, String outcome) {
        registry.counter("ledgerhub.deliveries", "target", open.target(), "outcome", outcome)
                .increment();
    }

    /** The daily read-back looked at an entry: standing, twice, gone, or unasked. */
    void readBack(Open open, String outcome) {
        registry.counter("ledgerhub.read.back", "target", open.target(), "outcome", outcome)
                .increment();
    }

    private static long lanesWaiting(JdbcClient jdbc) {
        return jdbc.sql("select count(distinct lane) from outbox where released and due <= current_timestamp")
                .query(Long.class)
                .single();
    }

    private static long lanesBlocked(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from lane where blocked_until > current_timestamp")
                .query(Long.class)
                .single();
    }
}
