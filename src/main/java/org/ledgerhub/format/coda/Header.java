package org.ledgerhub.format.coda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Record 0.
 *
 * @param version of the standard
 * @param duplicate whether the bank says that it sent the file before
 * @param creation day the file was made
 * @param bic bank that holds the account
 * @param reference transaction reference (MT940 :20:)
 * @param separateApplication whether it tells parts of movements that stand in another file
 */
record Header(
        char version,
        boolean duplicate,
        @Nullable LocalDate creation,
        @Nullable String bic,
        @Nullable String reference,
        boolean separateApplication) {
    /** The version that is read here. */
    static final char VERSION = '2';

    static Header of(CodaRecord record) {
        return new Header(
                record.at(128),
                record.at(17) == 'D',
                record.date(6),
                record.text(61, 71),
                unlessZeros(record.text(89, 104)),
                unlessZeros(record.text(84, 88)) != null);
    }

    private static @Nullable String unlessZeros(@Nullable String field) {
        return field == null || field.chars().allMatch(c -> c == '0') ? null : field;
    }

    /** A blank version is that of a line whose end was lost. */
    boolean supported() {
        return version == VERSION || version == ' ';
    }
}
