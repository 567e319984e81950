package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as banks write them: {@code 1234,56}, {@code 80,}, {@code 80}; also with points and separated thousands. */
final class Decimals {
    /** More characters than any amount has; longer runs are no amounts. */
    private static final int LONGEST = 30;

    /** What the register keeps of an amount, more than any bank writes. */
    private static final int DIGITS = 18;

    private static final int DECIMALS = 5;

    private Decimals() {}

    /** Whether the character may stand in an amount, besides a sign in front. */
    static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c == ',' || c == '.';
    }

    /** The amount; null when the text is none, or when a point in it may mean thousands as well as decimals. */
    static @Nullable BigDecimal of(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        int mark = Math.max(comma, point);
        if (text.isEmpty() || text.length() > LONGEST || comma < 0 && mayMeanThousands(text, point)) {
            return null;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == mark) {
                digits.append('.');
            } else if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != (mark == comma ? '.' : ',')) {
                return null;
            }
        }
        return mark == 0 ? null : kept(new BigDecimal(digits.toString()));
    }

    private static @Nullable BigDecimal kept(BigDecimal amount) {
        return amount.scale() > DECIMALS || amount.precision() - amount.scale() > DIGITS ? null : amount;
    }

    /** A single point with three digits behind it, and no comma that would tell. */
    private static boolean mayMeanThousands(String text, int point) {
        return point >= 0 && text.length() - point - 1 == 3;
    }
}
