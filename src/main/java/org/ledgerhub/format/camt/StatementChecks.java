package org.ledgerhub.format.camt;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.StatementEntry;

/** Compares the entries of a statement with its balances and its own summary. */
final class StatementChecks {
    private static final String COMPARE = "Compare with the bank's own statement before it is booked.";

    private final StatementFindings findings;
    private final Tally booked = new Tally();
    private final Tally all = new Tally();
    private BigDecimal moved = BigDecimal.ZERO;
    private BigDecimal reversed = BigDecimal.ZERO;

    StatementChecks(StatementFindings findings) {
        this.findings = findings;
    }

    /** Counts an entry; only booked ones in the account's currency move its balance. */
    void take(Movement said, StatementEntry entry, boolean isBooked, @Nullable String currency, String path) {
        boolean credit = said.credit == null ? entry.amount().signum() >= 0 : said.credit;
        all.add(entry.amount(), credit);
        if (!isBooked) {
            return;
        }
        booked.add(entry.amount(), credit);
        if (!Objects.equals(entry.currency(), currency)) {
            findings.warn(
                    "currency-mismatch",
                    "An entry is in " + entry.currency() + " on an account in " + currency + ".",
                    COMPARE,
                    path);
            return;
        }
        moved = moved.add(entry.amount());
        reversed = said.reversal ? reversed.add(entry.amount()) : reversed;
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
        BigDecimal reached = opening.amount().add(moved);
        if (reached.compareTo(closing.amount()) != 0) {
            BigDecimal inverted = reached.subtract(reversed).subtract(reversed);
            boolean byInversion = inverted.compareTo(closing.amount()) == 0;
            findings.error(
                    "balance-mismatch",
                    "Opening " + plain(opening.amount()) + " and entries " + plain(moved) + " make "
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
