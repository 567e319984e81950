package org.ledgerhub.format.coda;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days written as DDMMYY; remembers the latest ones, since the movements of a statement share a few. */
final class Days {
    /** Six nines: without end. */
    static final int OPEN = 999_999;

    private static final int FIRST_YEAR_OF_THE_1900S = 80;
    private static final int REMEMBERED = 64;

    private final int[] keys = new int[REMEMBERED];
    private final @Nullable LocalDate[] values = new LocalDate[REMEMBERED];

    /** The day; null when the digits are no day of the calendar. Years 80 to 99 are of the 1900s. */
    @Nullable
    LocalDate of(int digits) {
        int slot = Math.floorMod(digits / 10_000 * 31 + digits, REMEMBERED);
        if (keys[slot] != digits) {
            values[slot] = parse(digits);
            keys[slot] = digits;
        }
        return values[slot];
    }

    private static @Nullable LocalDate parse(int digits) {
        int year = digits % 100;
        try {
            return LocalDate.of(
                    year + (year < FIRST_YEAR_OF_THE_1900S ? 2000 : 1900), digits / 100 % 100, digits / 10_000);
        } catch (DateTimeException noDayOfTheCalendar) {
            return null;
        }
    }
}
