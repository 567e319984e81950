package org.ledgerhub.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.coda.CodaWriter;

/** A bank account that yields one CODA statement after the other, each opening with the closing balance before it. */
final class Account {
    private final Party holder;
    private final RandomGenerator random;
    private LocalDate day = LocalDate.of(2026, 3, 2);
    private BigDecimal balance = new BigDecimal("12500.00");
    private int number;

    Account(Party holder, RandomGenerator random) {
        this.holder = holder;
        this.random = random;
    }

    byte[] next() {
        List<StatementEntry> entries = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            entries.add(entry());
        }
        BankStatement.Balance opening = new BankStatement.Balance(balance, day.minusDays(1));
        balance = entries.stream().map(StatementEntry::amount).reduce(balance, BigDecimal::add);
        String written = "%03d".formatted(++number);
        BankStatement statement = new BankStatement(
                new Origin("coda", "statement.cod", null, 1),
                new BankStatement.Account(holder.iban(), null, "KREDBEBB", "EUR", holder.name()),
                written,
                null,
                written,
                day,
                day,
                opening,
                new BankStatement.Balance(balance, day),
                entries.size(),
                0,
                List.of());
        day = day.plusDays(1);
        return coda(statement, entries);
    }

    /** A customer who pays with the communication of the invoice, or a supplier who is paid that way. */
    private StatementEntry entry() {
        boolean in = random.nextInt(3) > 0;
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000, 80_000), 2);
        long ten = random.nextLong(1, 9_999_999_999L);
        long check = ten % 97 == 0 ? 97 : ten % 97;
        return new StatementEntry(
                in ? amount : amount.negate(),
                "EUR",
                day,
                day,
                new StatementEntry.Counterparty("Hotel Astrid", "BE68539007547034", null, "GKCCBEBB"),
                null,
                "%010d%02d".formatted(ten, check),
                "%021d".formatted(random.nextLong(1, 1_000_000_000)),
                null,
                null,
                null,
                in ? "00150000" : "00101000",
                null,
                List.of());
    }

    private static byte[] coda(BankStatement statement, List<StatementEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<Problem> lost = new CodaWriter().write(statement, entries.iterator(), false, out);
            if (lost.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
                throw new IllegalStateException("Not a statement that CODA can hold: " + lost);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
