package org.ledgerhub.format.camt;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;

/** Compares an entry with its own details. */
final class EntryChecks {
    private static final String REMEDY = "The entry's amount is used; see whether charges or an exchange explain it.";

    private final StatementFindings findings;

    EntryChecks(StatementFindings findings) {
        this.findings = findings;
    }

    /** Adds what deviates to the findings; {@code path} is the entry's, such as {@code Ntry[3]}. */
    void check(Movement said, StatementEntry entry, String path) {
        if (said.details.size() == 1) {
            onlyDetail(said.details.get(0), entry, path);
        } else if (said.details.size() > 1) {
            sumOfDetails(entry, path);
            count(said, path);
        }
    }

    private void onlyDetail(Movement detail, StatementEntry entry, String path) {
        Money told = EntryAssembly.booked(detail, entry.currency());
        boolean isComparable = told != null
                && (detail.amount != null
                        || detail.ordered != null && detail.ordered.settledIn(entry.currency()) != null)
                && Objects.equals(told.currency(), entry.currency());
        if (isComparable && told.amount().abs().compareTo(entry.amount().abs()) != 0) {
            differs(told.amount().abs(), entry.amount().abs(), path);
        }
    }

    private void sumOfDetails(StatementEntry entry, String path) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StatementEntry detail : entry.details()) {
            if (!Objects.equals(detail.currency(), entry.currency())) {
                return; // amounts in the transfer currency can't be summed
            }
            sum = sum.add(detail.amount());
        }
        if (sum.compareTo(entry.amount()) != 0) {
            differs(sum, entry.amount(), path);
        }
    }

    private void differs(BigDecimal details, BigDecimal entry, String path) {
        findings.warn(
                "details-mismatch",
                "The details add up to " + details.toPlainString() + ", the entry is " + entry.toPlainString() + ".",
                REMEDY,
                path + "/NtryDtls");
    }

    private void count(Movement said, String path) {
        @Nullable String told = said.batchCount;
        if (told != null && !told.isEmpty() && !told.matches("0*" + said.details.size())) {
            findings.warn(
                    "details-mismatch",
                    "The batch counts " + told + " transactions, " + said.details.size() + " details are there.",
                    "Ask the bank for the missing details if you need them; the entry's amount is used.",
                    path + "/NtryDtls/Btch/NbOfTxs");
        }
    }
}
