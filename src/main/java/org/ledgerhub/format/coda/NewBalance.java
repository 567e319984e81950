package org.ledgerhub.format.coda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Record 8.
 *
 * @param account as this record writes it
 * @param amount balance after the last movement, in thousandths, overdrawn is negative
 * @param date day of the balance
 * @param record place in the file
 */
record NewBalance(
        AccountField account, long amount, @Nullable LocalDate date, int record) {
    static NewBalance of(CodaRecord record, char structure) throws DamagedRecord {
        return new NewBalance(
                AccountField.own(structure, record.raw(5, 41)),
                record.signedAmount(42, 43),
                record.date(58),
                record.number);
    }
}
