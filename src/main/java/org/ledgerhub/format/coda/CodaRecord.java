package org.ledgerhub.format.coda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One record of 128 characters, reused for each line of the file; positions count from 1. */
final class CodaRecord {
    /** Characters of every record. */
    static final int LENGTH = 128;

    /** The text, padded with blanks. */
    final char[] chars = new char[LENGTH];
    /** Place in the file, from 1, blank lines not counted. */
    int number;
    /** Characters that the line had, before it was padded or cut. */
    int length;
    /** Whether the next record follows without a line end. */
    boolean merged;

    private final Days days = new Days();

    RecordKind kind() {
        return RecordKind.of(chars[0], chars[1]);
    }

    char at(int position) {
        return chars[position - 1];
    }

    /** The field without blanks around it; null when nothing is left. */
    @Nullable
    String text(int from, int to) {
        int start = from - 1;
        int end = to;
        while (start < end && chars[start] == ' ') {
            start++;
        }
        while (end > start && chars[end - 1] == ' ') {
            end--;
        }
        return start == end ? null : new String(chars, start, end - start);
    }

    /** The field as it is, blanks included. */
    String raw(int from, int to) {
        return new String(chars, from - 1, to - from + 1);
    }

    /** Copies the field as it is. */
    void copy(int from, int to, char[] target, int offset) {
        System.arraycopy(chars, from - 1, target, offset, to - from + 1);
    }

    /** The field as a number; -1 when it has anything but digits. */
    long digits(int from, int to) {
        long value = 0;
        for (int i = from - 1; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Twelve plus three digits, in thousandths. */
    long amount(int from) throws DamagedRecord {
        long amount = digits(from, from + 14);
        if (amount < 0) {
            throw damaged("positions " + from + " to " + (from + 14) + " hold no amount");
        }
        return amount;
    }

    /** An amount in thousandths with its sign in a digit of its own: 0 credit, 1 debit. */
    long signedAmount(int signPosition, int from) throws DamagedRecord {
        char sign = at(signPosition);
        if (sign != '0' && sign != '1') {
            throw damaged("position " + signPosition + " holds no sign");
        }
        return sign == '1' ? -amount(from) : amount(from);
    }

    /** A day as DDMMYY; null when unknown (000000), open (999999), blank or no day of the calendar. */
    @Nullable
    LocalDate date(int from) {
        long digits = digits(from, from + 5);
        return digits <= 0 ? null : days.of((int) digits);
    }

    /** Whether the field of a day holds something that is neither a day nor one of the ways to leave it out. */
    boolean wrongDate(int from) {
        if (date(from) != null) {
            return false;
        }
        long digits = digits(from, from + 5);
        return digits != 0 && digits != Days.OPEN && text(from, from + 5) != null;
    }

    private DamagedRecord damaged(String what) {
        return new DamagedRecord(
                "record-damaged",
                number,
                "A record (" + kind().title + ") can't be read: " + what + ".",
                "Ask the bank for the file again.");
    }
}
