package org.ledgerhub.register;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;

/**
 * The number of a statement with the format it was told in, such as {@code mt940:45/1}: the formats count differently,
 * so that numbers of two of them say nothing about each other.
 */
final class StatementNumber {
    private static final int LONGEST = 60;
    private static final char BEHIND_FORMAT = ':';

    private StatementNumber() {}

    /** Null when the statement has none. */
    static @Nullable String of(BankStatement statement) {
        if (statement.number() == null) {
            return null;
        }
        String number = statement.origin().format() + BEHIND_FORMAT + statement.number();
        return number.substring(0, Math.min(LONGEST, number.length()));
    }

    /** Whether both are numbers of the same format, and different ones. */
    static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && format(one).equals(format(other)) && !one.equals(other);
    }

    private static String format(String number) {
        return number.substring(0, Math.max(0, number.indexOf(BEHIND_FORMAT)));
    }

    /** Whether both are numbers of the same format. */
    static boolean comparable(@Nullable String one, @Nullable String other) {
        return one != null && other != null && format(one).equals(format(other));
    }
}
