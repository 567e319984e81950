package org.ledgerhub.format.coda;

/**
 * Record 9.
 *
 * @param records number of records it counts; -1 when left blank
 * @param debits sum of the debits, in thousandths
 * @param credits sum of the credits, in thousandths
 * @param more whether another statement follows in the file
 * @param record place in the file
 */
record Trailer(long records, long debits, long credits, boolean more, int record) {
    /** Position of the last character that a whole trailer can't do without. */
    static final int NEEDED = 52;

    /** The count has six digits. */
    private static final long COUNTABLE = 1_000_000;

    /**
     * Whether it tells this number of records. Above 999,999 nothing says how; its last six digits and 999999 are both
     * taken for right.
     */
    boolean tells(long counted) {
        return counted < COUNTABLE ? records == counted : records == counted % COUNTABLE || records == COUNTABLE - 1;
    }

    static Trailer of(CodaRecord record) throws DamagedRecord {
        return new Trailer(
                record.digits(17, 22), record.amount(23), record.amount(38), record.at(128) == '1', record.number);
    }
}
