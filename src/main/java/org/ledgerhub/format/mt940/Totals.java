package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The movements of a statement counted and added up, and compared with what the bank says of them: fields 90D and 90C,
 * {@code /SUM/2/0/10,00/0,00/} or {@code D000004C000002D25,24C28,71} in the last field 86.
 */
final class Totals {
    private static final Pattern FIELD_90 = Pattern.compile("(\\d{1,5})[A-Z]{3}([0-9,.]+)");
    private static final Pattern SUM = Pattern.compile("/SUM/(\\d{1,9})/(\\d{1,9})/([0-9,.]+)/([0-9,.]+)/?.*");
    private static final Pattern COUNTS = Pattern.compile("D(\\d{6})C(\\d{6})D([0-9,.]+)C([0-9,.]+)");

    private final Findings findings;
    private final Side debits = new Side("debit");
    private final Side credits = new Side("credit");

    Totals(Findings findings) {
        this.findings = findings;
    }

    /** The movements of one direction. */
    private static final class Side {
        private final String name;
        private int count;
        private BigDecimal sum = BigDecimal.ZERO;
        private @Nullable Integer toldCount;
        private @Nullable BigDecimal toldSum;
        private int line;

        private Side(String name) {
            this.name = name;
        }

        private void told(String countText, String sumText, int where) {
            toldCount = Integer.valueOf(countText);
            toldSum = Decimals.of(sumText);
            line = where;
        }

        private boolean differs() {
            return toldCount != null && toldCount != count || toldSum != null && toldSum.compareTo(sum) != 0;
        }
    }

    /** Counts a movement; one without amount, on neither side. */
    void add(BigDecimal amount) {
        Side side = amount.signum() < 0 ? debits : credits;
        side.count += amount.signum() == 0 ? 0 : 1;
        side.sum = side.sum.add(amount.abs());
    }

    /** What all of them moved, signed. */
    BigDecimal moved() {
        return credits.sum.subtract(debits.sum);
    }

    /** Number and sum of one direction, fields 90D and 90C. */
    void told(Field field) {
        Matcher told = FIELD_90.matcher(field.first());
        if (told.matches()) {
            (field.tag() == Tag.DEBITS ? debits : credits).told(told.group(1), told.group(2), field.line());
        }
    }

    /** A field 86 of the statement itself; false when it tells no totals. */
    boolean tells(Field field) {
        String text = field.first();
        Matcher told = SUM.matcher(text);
        if (!told.matches()) {
            told = COUNTS.matcher(text);
        }
        if (told.matches()) {
            debits.told(told.group(1), told.group(3), field.line());
            credits.told(told.group(2), told.group(4), field.line());
            return true;
        }
        return false;
    }

    void check() {
        check(debits);
        check(credits);
    }

    private void check(Side side) {
        if (side.differs()) {
            findings.warn(
                    "totals-mismatch",
                    side.line,
                    "The bank counts " + side.toldCount + " " + side.name + " movements of together " + side.toldSum
                            + "; " + side.count + " of together " + side.sum.toPlainString() + " are there.",
                    Findings.COMPARE);
        }
    }
}
