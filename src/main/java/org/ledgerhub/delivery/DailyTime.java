package org.ledgerhub.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of day in Europe/Brussels. On the night the clocks go forward a time that does not exist comes an hour
 * later; on the night they go back a time that exists twice comes once, at its first.
 *
 * @param at the time on the wall
 */
record DailyTime(LocalTime at) {
    private static final ZoneId OFFICE = ZoneId.of("Europe/Brussels");

    /** The first such moment after another one. */
    Instant next(Instant after) {
        LocalDate day = after.atZone(OFFICE).toLocalDate();
        Instant today = on(day);
        return today.isAfter(after) ? today : on(day.plusDays(1));
    }

    private Instant on(LocalDate day) {
        return day.atTime(at).atZone(OFFICE).toInstant();
    }
}
