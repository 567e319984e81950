package org.ledgerhub.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.SignIns;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When the sign-ins of the connections end by themselves: their packages are asked every day, and before an end there
 * are warnings, each once.
 */
@Component
public class SignInEnds {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEnds.class);
    private static final Duration DAY = Duration.ofDays(1);
    /** What a hub keeps alive ends only when that has not worked for long: it is not told a month before. */
    private static final List<Integer> DAYS_UNUSED = List.of(10, 1);

    private static final List<Integer> DAYS = List.of(30, 10, 1);

    private final SignInEndRows rows;
    private final Office office;
    private final SignIns signIns;
    private final Targets targets;
    private final Sessions sessions;
    private final MultiGauge gauges;
    private final Clock clock;

    SignInEnds(
            SignInEndRows rows,
            Office office,
            SignIns signIns,
            Targets targets,
            Sessions sessions,
            MeterRegistry registry,
            Clock clock) {
        this.rows = rows;
        this.office = office;
        this.signIns = signIns;
        this.targets = targets;
        this.sessions = sessions;
        this.gauges = MultiGauge.builder("ledgerhub.sign.in.left")
                .description("Time until the sign-in of a connection ends by itself")
                .baseUnit("seconds")
                .register(registry);
        this.clock = clock;
    }

    /** Asks about every connection that was not asked about for a day, each by one hub; gives how many were warned of. */
    public int lookAtAll(Instant now) {
        int warned = 0;
        for (SignInEndRows.Due due : rows.due(now.minus(DAY))) {
            if (rows.take(due, now) && look(due.firm(), due.connection(), now)) {
                warned++;
            }
        }
        show();
        return warned;
    }

    /** Asks about one connection now, as when it was given another key. */
    public void look(String firm, String connection) {
        look(firm, connection, clock.instant());
        show();
    }

    /** The ends that are known of a firm's connections; a connection that does not end is not among them. */
    public Map<String, Instant> of(String firm) {
        return rows.of(firm);
    }

    private boolean look(String firm, String id, Instant now) {
        FirmOffice desk = office.of(firm);
        Connection connection = desk.connection(id).orElseThrow();
        try {
            Target target = targets.named(connection.target());
            Optional<Instant> key = target.signInEnds(sessions.with("", desk, connection, target.spec()));
            Optional<Instant> unused = signIns.endsUnused(firm, id);
            Instant end = Stream.concat(key.stream(), unused.stream())
                    .min(Instant::compareTo)
                    .orElse(null);
            boolean idle = end != null && key.filter(end::equals).isEmpty();
            return keep(connection, end, reached(end, now, idle ? DAYS_UNUSED : DAYS), now);
        } catch (TargetFailure failure) {
            LOG.info("Connection {} does not tell when its sign-in ends: {}", id, failure.getMessage());
            return false;
        }
    }

    private boolean keep(Connection connection, @Nullable Instant end, @Nullable Integer reached, Instant now) {
        Integer before = rows.put(connection.id(), end, reached, now);
        boolean warn = reached != null && (before == null || reached < before);
        if (warn) {
            LOG.warn(
                    "The sign-in of connection {} ({}) ends at {}: renew it, or its documents will wait.",
                    connection.id(),
                    connection.name(),
                    end);
        }
        return warn;
    }

    /** The fewest days of those that have begun. */
    private static @Nullable Integer reached(@Nullable Instant end, Instant now, List<Integer> days) {
        return end == null
                ? null
                : days.stream()
                        .filter(left -> !now.isBefore(end.minus(Duration.ofDays(left))))
                        .min(Integer::compareTo)
                        .orElse(null);
    }

    /** All hubs show what any of them was told. */
    private void show() {
        gauges.register(
                rows.known().entrySet().stream()
                        .map(known -> MultiGauge.Row.of(
                                Tags.of("connection", known.getKey()),
                                () -> Duration.between(clock.instant(), known.getValue())
                                        .toSeconds()))
                        .toList(),
                true);
    }
}
