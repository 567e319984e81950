package org.ledgerhub.format.camt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement.Balance;

/** Compares the entries of a statement with its balances and its own summary. */
final class StatementChecks {
    private static final String COMPARE = "Compare with the bank's own statement before it is booked.";

    private final Findings findings;
    private final Tally booked = new Tally();
    private final Tally all = new Tally();

    StatementChecks(Findings findings) {
        this.findings = findings;
    }

    /** Counts an entry; only booked ones in the account's currency move its balance. */
    void take(Money signed, boolean reversal, boolean isBooked, @Nullable String currency, String path) {
        all.add(signed.amount(), reversal);
        if (!isBooked) {
            return;
        }
        booked.add(signed.amount(), reversal);
        if (!signed.isIn(currency)) {
            findings.warn(
                    "balance-mismatch",
                    "An entry is in " + signed.currency() + " on an account in " + currency + ".",
                    COMPARE,
                    path);
        }
    }

    /** Opening + Σ booked entries = closing. */
    void balances(@Nullable Balance opening, @Nullable Balance closing) {
        if (opening == null || closing == null) {
            findings.warn(
                    "balance-missing",
                    "The statement has no " + (opening == null ? "opening" : "closing") + " balance in its currency.",
                    "Without it the statement can't be placed in the chain of balances; ask the bank for a full one.",
                    "Bal");
            return;
        }
        BigDecimal reached = opening.amount().add(booked.net());
        if (reached.compareTo(closing.amount()) != 0) {
            BigDecimal inverted = reached.subtract(booked.reversals()).subtract(booked.reversals());
            boolean byInversion = inverted.compareTo(closing.amount()) == 0;
            findings.warn(
                    "balance-mismatch",
                    "Opening " + plain(opening.amount()) + " and entries " + plain(booked.net()) + " make "
                            + plain(reached) + ", the closing balance is " + plain(closing.amount())
                            + (byInversion ? "; it agrees when reversals (RvslInd) count the other way round." : "."),
                    COMPARE,
                    "Bal");
        }
    }

    /** Counts and sums of the summary, which some banks take over the booked entries, some over all. */
    void summary(Summary told) {
        count(told.all(), booked.count(), all.count(), "TtlNtries");
        count(told.credits(), booked.creditCount(), all.creditCount(), "TtlCdtNtries");
        count(told.debits(), booked.debitCount(), all.debitCount(), "TtlDbtNtries");
        BigDecimal turnover = booked.credits().add(booked.debits());
        sum(told.all(), turnover, all.credits().add(all.debits()), "TtlNtries");
        sum(told.credits(), booked.credits(), all.credits(), "TtlCdtNtries");
        sum(told.debits(), booked.debits(), all.debits(), "TtlDbtNtries");
    }

    private void count(Summary.Total told, int ofBooked, int ofAll, String path) {
        String count = told.count();
        if (count != null && !count.matches("0*" + ofBooked) && !count.matches("0*" + ofAll)) {
            findings.warn(
                    "totals-mismatch",
                    "The summary counts " + count + " entries, " + ofBooked + " are there.",
                    COMPARE,
                    "TxsSummry/" + path + "/NbOfNtries");
        }
    }

    private void sum(Summary.Total told, BigDecimal ofBooked, BigDecimal ofAll, String path) {
        BigDecimal sum = told.sum();
        if (sum != null && sum.compareTo(ofBooked) != 0 && sum.compareTo(ofAll) != 0) {
            findings.warn(
                    "totals-mismatch",
                    "The summary adds up to " + plain(sum) + ", the entries to " + plain(ofBooked) + ".",
                    COMPARE,
                    "TxsSummry/" + path + "/Sum");
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
