package org.ledgerhub.architecture.planted.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/** Looks at the clock on the wall in every way there is. */
public final class WallClock {
    LocalDate today() {
        return LocalDate.now();
    }

    OffsetDateTime todayElsewhere(ZoneId zone) {
        return OffsetDateTime.now(zone);
    }

    Supplier<Instant> later() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock ownClock() {
        return Clock.systemUTC();
    }

    Instant allowed(Clock clock) {
        return Instant.now(clock);
    }
}
