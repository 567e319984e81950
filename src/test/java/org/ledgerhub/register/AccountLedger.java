package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;

/**
 * The true movements of one bank account, and statements over any stretch of them. Each movement says its place in its
 * communication, which nothing in the register looks at.
 */
record AccountLedger(String account, BigDecimal opening, List<StatementEntry> movements) {

    /** Few different amounts, all of money in, so that equal payments abound and no balance comes twice. */
    static AccountLedger random(String account, int length, RandomGenerator random) {
        List<StatementEntry> movements = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 2, 2);
        for (int place = 0; place < length; place++) {
            day = day.plusDays(random.nextInt(3) / 2);
            movements.add(movement(random.nextInt(4) == 0 ? "25.00" : "10.00", day, place));
        }
        return new AccountLedger(account, new BigDecimal("100.00"), movements);
    }

    static StatementEntry movement(String amount, LocalDate day, int place) {
        return new StatementEntry(
                new BigDecimal(amount),
                "EUR",
                day,
                day,
                null,
                "place " + place,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    BigDecimal balance(int after) {
        return movements.subList(0, after).stream().map(StatementEntry::amount).reduce(opening, BigDecimal::add);
    }

    BigDecimal closing() {
        return balance(movements.size());
    }

    /** A stretch that a statement tells: movements after one place up to another. */
    record Stretch(int after, int upTo) {}

    /**
     * Stretches that together tell every movement, each beginning where an earlier one ended or before that; some lie
     * wholly within others, or around them.
     */
    static List<Stretch> cover(int length, int statements, RandomGenerator random) {
        List<Stretch> stretches = new ArrayList<>();
        int told = 0;
        for (int left = statements; left > 0; left--) {
            int after = random.nextInt(2) == 0 ? told : random.nextInt(told + 1);
            int upTo = left == 1
                    ? Math.max(length, told)
                    : Math.min(length, after + random.nextInt(Math.max(1, 2 * length / statements) + 1));
            stretches.add(new Stretch(after, Math.max(after, upTo)));
            told = Math.max(told, upTo);
        }
        return stretches;
    }

    /** The statement over a stretch, as a file. */
    String file(String number, Stretch stretch) {
        StringBuilder file = new StringBuilder("PAPER\n");
        List<StatementEntry> told = movements.subList(stretch.after(), stretch.upTo());
        told.forEach(entry -> file.append("E ").append(Json.write(entry)).append('\n'));
        LocalDate date = movements.get(Math.max(0, stretch.upTo() - 1)).bookingDate();
        BankStatement statement = new BankStatement(
                new Origin("paper", "s.paper", null, 1),
                new BankStatement.Account(account, null, null, "EUR", null),
                number,
                null,
                null,
                date,
                date,
                new BankStatement.Balance(balance(stretch.after()), date),
                new BankStatement.Balance(balance(stretch.upTo()), date),
                told.size(),
                0,
                List.of());
        return file + "D " + Json.write(statement) + "\nEND\n";
    }
}
