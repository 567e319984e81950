package org.ledgerhub.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement: header, balances and counts. Its entries are a stream of their own
 * ({@link StatementEntry}), since a statement may hold more of them than memory does.
 *
 * <p>Opening balance + Σ amounts of the booked entries = closing balance.
 *
 * @param origin where it came from
 * @param account the account it tells about
 * @param number number of the statement: CODA record 1, 126–128, when 000 then 3–5; CAMT ElctrncSeqNb, else
 *     LglSeqNb, else Id; MT940 :28C: as written
 * @param statementId identification of the statement (CAMT Id, MT940 :20:)
 * @param paperNumber number of the paper statement (CODA record 1, 3–5)
 * @param creationDate day the file was made
 * @param date of the closing balance, else the last booking date, else creation
 * @param openingBalance booked balance before the first entry, absent for notifications
 * @param closingBalance booked balance after the last entry, absent for notifications
 * @param entryCount number of booked entries
 * @param pendingCount number of entries that are not booked yet
 * @param findings what the checks found
 */
public record BankStatement(
        Origin origin,
        Account account,
        @Nullable String number,
        @Nullable String statementId,
        @Nullable String paperNumber,
        @Nullable LocalDate creationDate,
        @Nullable LocalDate date,
        @Nullable Balance openingBalance,
        @Nullable Balance closingBalance,
        int entryCount,
        int pendingCount,
        List<Problem> findings)
        implements Document {
    public BankStatement {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(account);
        findings = List.copyOf(findings);
    }

    /**
     * The account of a statement: an IBAN, or a number when it has none.
     *
     * @param iban without blanks, upper case
     * @param number account number without IBAN
     * @param bic of the account-holding bank
     * @param currency ISO 4217
     * @param holder name of the holder
     */
    public record Account(
            @Nullable String iban,
            @Nullable String number,
            @Nullable String bic,
            @Nullable String currency,
            @Nullable String holder) {}

    /**
     * A balance.
     *
     * @param amount in the account's currency, overdrawn is negative
     * @param date day of the balance
     */
    public record Balance(BigDecimal amount, @Nullable LocalDate date) {}

    @Override
    public BankStatement withFindings(List<Problem> changed) {
        return new BankStatement(
                origin,
                account,
                number,
                statementId,
                paperNumber,
                creationDate,
                date,
                openingBalance,
                closingBalance,
                entryCount,
                pendingCount,
                changed);
    }

    @Override
    public BankStatement withOrigin(Origin changed) {
        return new BankStatement(
                changed,
                account,
                number,
                statementId,
                paperNumber,
                creationDate,
                date,
                openingBalance,
                closingBalance,
                entryCount,
                pendingCount,
                findings);
    }
}
