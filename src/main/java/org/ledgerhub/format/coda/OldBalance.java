package org.ledgerhub.format.coda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Record 1.
 *
 * @param structure how the account is written, here and in record 8
 * @param account the account of the statement
 * @param amount balance before the first movement, in thousandths, overdrawn is negative
 * @param date day of the balance
 * @param holder of the account
 * @param paperNumber number of the paper statement
 * @param codedNumber number of the coded statement
 */
record OldBalance(
        char structure,
        AccountField account,
        long amount,
        @Nullable LocalDate date,
        @Nullable String holder,
        @Nullable String paperNumber,
        @Nullable String codedNumber) {

    static OldBalance of(CodaRecord record) throws DamagedRecord {
        char structure = record.at(2);
        return new OldBalance(
                structure,
                AccountField.own(structure, record.raw(6, 42)),
                record.signedAmount(43, 44),
                record.date(59),
                record.text(65, 90),
                unlessZeros(record.text(3, 5)),
                unlessZeros(record.text(126, 128)));
    }

    /** Number of the statement: the coded one, else the paper one. */
    @Nullable
    String number() {
        return codedNumber == null ? paperNumber : codedNumber;
    }

    private static @Nullable String unlessZeros(@Nullable String number) {
        return number == null || number.chars().allMatch(c -> c == '0') ? null : number;
    }
}
