package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.BookEntry.Line;

/** The lines of an entry while it is built; it is only given out when debit and credit are equal. */
final class Sides {
    private final List<Line> lines = new ArrayList<>();
    private BigDecimal balance = BigDecimal.ZERO;

    /** Adds a line, debit when positive and credit when negative; nothing is added for zero. */
    void add(int account, BigDecimal amount, @Nullable String vat) {
        if (amount.signum() == 0) {
            return;
        }
        balance = balance.add(amount);
        String size = amount.abs().setScale(2).toPlainString();
        boolean debit = amount.signum() > 0;
        lines.add(new Line(Integer.toString(account), debit ? size : null, debit ? null : size, vat));
    }

    List<Line> balanced() {
        if (balance.signum() != 0) {
            throw new IllegalStateException("debit and credit differ by " + balance);
        }
        return List.copyOf(lines);
    }
}
