package org.ledgerhub.format.mt940;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days written as YYMMDD, and as MMDD beside another day. */
final class Days {
    private static final int FIRST_YEAR_OF_THE_1900S = 80;
    /** The longest month: a day up to it that a shorter month lacks stands for that month's last one. */
    private static final int LONGEST_MONTH = 31;

    private static final int HALF_A_YEAR = 182;

    private Days() {}

    /**
     * The day of six digits; null when they are none. German banks count interest by months of thirty days and so write
     * the 30th of February: that is the month's last day. Years 80 to 99 are of the 1900s.
     */
    static @Nullable LocalDate of(String text, int at) {
        int year = number(text, at);
        int month = number(text, at + 2);
        int day = number(text, at + 4);
        return year < 0 ? null : day(year + (year < FIRST_YEAR_OF_THE_1900S ? 2000 : 1900), month, day);
    }

    /** Whether the six digits are a day of the calendar as they stand. */
    static boolean isReal(@Nullable LocalDate day, String text, int at) {
        return day != null && day.getDayOfMonth() == number(text, at + 4);
    }

    /** The day of four digits, month and day, that lies nearest to another day; null when they are none. */
    static @Nullable LocalDate near(LocalDate other, String text, int at) {
        int month = number(text, at);
        int day = number(text, at + 2);
        LocalDate nearest = day(other.getYear(), month, day);
        if (nearest != null && Math.abs(nearest.getDayOfYear() - other.getDayOfYear()) < HALF_A_YEAR) {
            return nearest;
        }
        for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
            LocalDate candidate = day(year, month, day);
            if (candidate != null && (nearest == null || distance(candidate, other) < distance(nearest, other))) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH) {
            return null;
        }
        return LocalDate.of(year, month, Math.min(day, Month.of(month).length(Year.isLeap(year))));
    }

    /** Two digits; -1 when they are none. */
    private static int number(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
