package org.ledgerhub.format.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.format.XmlCursor;

/** The booked balances of a statement ({@code Bal}), per currency. */
final class Balances {
    private static final int MOST_CURRENCIES = 50;

    /** The balances in one currency. */
    private static final class Booked {
        @Nullable
        Balance opening;

        @Nullable
        Balance previousClosing;

        @Nullable
        Balance firstInterim;

        @Nullable
        Balance lastInterim;

        @Nullable
        Balance closing;
    }

    private final Map<String, Booked> byCurrency = new LinkedHashMap<>();

    /** Takes one balance; available, expected and proprietary ones are no balances of the ledger. */
    void read(XmlCursor xml) throws IOException, BadValue {
        String type = null;
        Money amount = null;
        Boolean credit = null;
        LocalDate date = null;
        int balance = xml.depth();
        while (xml.nextChild(balance)) {
            switch (xml.name()) {
                case "Tp" -> type = type(xml);
                case "Amt" -> amount = Written.money(xml);
                case "CdtDbtInd" -> credit = MovementReader.direction(xml);
                case "Dt" -> date = Written.date(xml);
                default -> {}
            }
        }
        if (type != null && amount != null) {
            Money signed = amount.signed(credit == null || credit);
            take(type, signed.currency() == null ? "" : signed.currency(), new Balance(signed.amount(), date));
        }
    }

    /** Currency of the first booked balance. */
    @Nullable
    String currency() {
        return byCurrency.keySet().stream()
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** OPBD, else PRCD; on a later page of a statement the interim balance it goes on from. */
    @Nullable
    Balance opening(@Nullable String currency, boolean page) {
        Booked booked = in(currency);
        if (booked.opening != null) {
            return booked.opening;
        }
        return booked.previousClosing == null && page ? booked.firstInterim : booked.previousClosing;
    }

    /** The latest CLBD; on a page before the last the interim balance it ends with. */
    @Nullable
    Balance closing(@Nullable String currency, boolean page) {
        Booked booked = in(currency);
        return booked.closing == null && page ? booked.lastInterim : booked.closing;
    }

    private Booked in(@Nullable String currency) {
        Booked without = byCurrency.getOrDefault("", new Booked());
        return currency == null ? without : byCurrency.getOrDefault(currency, without);
    }

    private void take(String type, String currency, Balance balance) {
        if (!type.matches("OPBD|PRCD|ITBD|CLBD")
                || byCurrency.size() == MOST_CURRENCIES && !byCurrency.containsKey(currency)) {
            return;
        }
        Booked booked = byCurrency.computeIfAbsent(currency, first -> new Booked());
        switch (type) {
            case "OPBD" -> booked.opening = isBefore(balance, booked.opening) ? balance : booked.opening;
            case "PRCD" ->
                booked.previousClosing = isBefore(balance, booked.previousClosing) ? balance : booked.previousClosing;
            case "CLBD" -> booked.closing = isAfter(balance, booked.closing) ? balance : booked.closing;
            default -> {
                booked.firstInterim = booked.firstInterim == null ? balance : booked.firstInterim;
                booked.lastInterim = balance;
            }
        }
    }

    /** Whether the balance is of an earlier day than the one known, or the first one. */
    private static boolean isBefore(Balance balance, @Nullable Balance known) {
        return known == null
                || balance.date() != null
                        && known.date() != null
                        && balance.date().isBefore(known.date());
    }

    /** Whether the balance is of the same day as the one known or a later one, or the first one. */
    private static boolean isAfter(Balance balance, @Nullable Balance known) {
        return known == null
                || known.date() == null
                || balance.date() != null && !balance.date().isBefore(known.date());
    }

    private static @Nullable String type(XmlCursor xml) throws IOException {
        String code = null;
        int type = xml.depth();
        while (xml.nextChild(type)) {
            if (xml.name().equals("CdOrPrtry")) {
                int choice = xml.depth();
                while (xml.nextChild(choice)) {
                    code = xml.name().equals("Cd") ? xml.text() : code;
                }
            }
        }
        return code;
    }
}
