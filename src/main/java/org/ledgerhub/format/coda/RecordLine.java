package org.ledgerhub.format.coda;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One record being written: 128 blanks to start with; positions count from 1. */
final class RecordLine {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2079;

    private final char[] chars = new char[CodaRecord.LENGTH];

    RecordLine(String kind) {
        Arrays.fill(chars, ' ');
        text(1, kind);
    }

    /** Puts the text, which the caller has cut to the width of its field. */
    RecordLine text(int from, @Nullable String text) {
        if (text != null) {
            text.getChars(0, text.length(), chars, from - 1);
        }
        return this;
    }

    /** Puts a number with leading zeros; digits too many for the field are left out at the front. */
    RecordLine digits(int from, int to, long number) {
        long rest = number;
        for (int i = to - 1; i >= from - 1; i--) {
            chars[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Puts an amount in thousandths, its sign at a place of its own. */
    RecordLine signed(int signPosition, int from, long thousandths) {
        chars[signPosition - 1] = thousandths < 0 ? '1' : '0';
        return digits(from, from + 14, Math.abs(thousandths));
    }

    /** Puts a day as DDMMYY, zeros for an unknown one. */
    RecordLine date(int from, @Nullable LocalDate day) {
        return digits(from, from + 5, day == null ? 0 : digits(day));
    }

    RecordLine flag(int position, boolean set) {
        chars[position - 1] = set ? '1' : '0';
        return this;
    }

    /** The day as the number DDMMYY. */
    static long digits(LocalDate day) {
        return day.getDayOfMonth() * 10_000L + day.getMonthValue() * 100L + day.getYear() % 100;
    }

    /** Whether two digits tell the year of the day. */
    static boolean holds(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    @Override
    public String toString() {
        return new String(chars);
    }
}
