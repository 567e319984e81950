package org.ledgerhub.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.Set;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much work lies in the in-desk: what is under way or needs somebody; what is settled is too much to count. */
@Component
final class StatusFigures {
    private static final Set<Status> SETTLED = EnumSet.of(Status.BOOKED, Status.DUPLICATE, Status.DISMISSED);

    StatusFigures(MeterRegistry registry, JdbcClient jdbc) {
        for (Status status : EnumSet.complementOf(EnumSet.copyOf(SETTLED))) {
            Gauge.builder("ledgerhub.submissions", jdbc, database -> count(database, status))
                    .tag("status", Columns.code(status))
                    .description("Submissions that stand in this status now")
                    .register(registry);
        }
        Gauge.builder("ledgerhub.work.backlog", jdbc, StatusFigures::backlog)
                .description("Submissions that can move by themselves and wait for it")
                .register(registry);
    }

    // By firm, so that the index on firm and status is used whatever the number of settled rows.
    private static long count(JdbcClient jdbc, Status status) {
        return jdbc.sql("select count(*) from firm f join submission s on s.firm = f.id and s.status = ?")
                .param(Columns.code(status))
                .query(Long.class)
                .single();
    }

    private static long backlog(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from work where due <= current_timestamp")
                .query(Long.class)
                .single();
    }
}
