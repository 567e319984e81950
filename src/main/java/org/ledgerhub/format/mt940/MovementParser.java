package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the first line of one field 61 from left to right. */
final class MovementParser {
    private static final int DATE = 6;
    private static final int ENTRY_DATE = 4;
    private static final int TYPE = 4;
    private static final int REFERENCE = 16;

    private final String text;
    private final List<String> supplement;
    private final int line;
    private final Findings findings;
    private int at;

    MovementParser(String text, List<String> supplement, int line, Findings findings) {
        this.text = text;
        this.supplement = supplement;
        this.line = line;
        this.findings = findings;
    }

    MovementLine parse() throws BadField {
        LocalDate valueDate = valueDate();
        LocalDate bookingDate = bookingDate(valueDate);
        boolean expected = mark('E');
        boolean reversal = mark('R');
        boolean credit = direction();
        skipFundsCode();
        BigDecimal amount = amount();
        String type = type();
        String references = text.substring(at);
        int bank = references.indexOf("//");
        String owner = bank < 0 ? references : references.substring(0, bank);
        int name = owner.length() > REFERENCE && owner.startsWith("  ", REFERENCE - 2) ? REFERENCE : owner.length();
        return new MovementLine(
                valueDate,
                bookingDate,
                expected,
                credit == reversal ? amount.negate() : amount,
                type,
                Blanks.reference(owner.substring(0, name)),
                Blanks.collapsed(owner.substring(name)),
                bank < 0 ? null : Blanks.reference(references.substring(bank + 2)),
                supplement,
                line);
    }

    private @Nullable LocalDate valueDate() {
        LocalDate day = Days.of(text, 0);
        if (!Days.isReal(day, text, 0)) {
            findings.warn(
                    "date-invalid",
                    line,
                    "The value date of a movement is no day of the calendar: "
                            + text.substring(0, Math.min(DATE, text.length())) + ".",
                    day == null
                            ? "It counts as unknown; compare with the bank's own statement."
                            : "The last day of that month counts.");
        }
        at = digits(0, DATE);
        return day;
    }

    /** Four digits, four blanks, or nothing; a bank that leaves it out means the value date. */
    private @Nullable LocalDate bookingDate(@Nullable LocalDate valueDate) {
        int end = digits(at, ENTRY_DATE);
        LocalDate booked = valueDate;
        if (end - at == ENTRY_DATE && valueDate != null) {
            booked = Days.near(valueDate, text, at);
            if (booked == null) {
                findings.warn(
                        "date-invalid",
                        line,
                        "The entry date of a movement is no day of the calendar: " + text.substring(at, end) + ".",
                        "The value date counts instead; compare with the bank's own statement.");
                booked = valueDate;
            }
        }
        at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return booked;
    }

    /** The end of the digits that stand there, at most so many. */
    private int digits(int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Takes one letter of the mark, when C or D stands behind it. */
    private boolean mark(char letter) {
        boolean there = at + 1 < text.length()
                && text.charAt(at) == letter
                && (isDirection(text.charAt(at + 1)) || letter == 'E' && text.charAt(at + 1) == 'R');
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDirection(char c) {
        return c == 'C' || c == 'D';
    }

    private boolean direction() throws BadField {
        if (at >= text.length() || !isDirection(text.charAt(at))) {
            throw new BadField("record-damaged", line, "A movement does not say whether it is a credit or a debit.");
        }
        return text.charAt(at++) == 'C';
    }

    /** The third letter of the currency, which many banks add. */
    private void skipFundsCode() {
        if (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private BigDecimal amount() throws BadField {
        boolean negative = at < text.length() && text.charAt(at) == '-';
        int start = negative ? at + 1 : at;
        int end = start;
        while (end < text.length() && Decimals.isPart(text.charAt(end))) {
            end++;
        }
        BigDecimal amount = Decimals.of(text.substring(start, end));
        if (amount == null) {
            throw new BadField("amount-invalid", line, "A movement has no amount that can be read.");
        }
        at = end;
        return negative ? amount.negate() : amount;
    }

    /** One letter and three characters, some of which a bank may leave blank. */
    private @Nullable String type() {
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (first != 'N' && first != 'S' && first != 'F') {
            return null;
        }
        String type = text.substring(at, Math.min(at + TYPE, text.length())).strip();
        at = Math.min(at + TYPE, text.length());
        return type.length() > 1 ? type.replace(" ", "") : null;
    }
}
