package org.ledgerhub.format.coda;

/** What is wrong with a line but does not keep it from being read. */
final class LineCheck {
    private LineCheck() {}

    static void check(CodaRecord record, Findings findings) {
        if (record.length < CodaRecord.LENGTH) {
            findings.warn(
                    "line-length",
                    record.number,
                    "A line is shorter than 128 characters; it was read as if blanks followed.",
                    "Check the program that saved the file: it strips blanks at the end of lines.");
        } else if (record.length > CodaRecord.LENGTH) {
            findings.warn(
                    "line-length",
                    record.number,
                    "A line is longer than 128 characters; what stands behind them was left out.",
                    "Compare the movement with the statement of the bank.");
        } else if (record.merged) {
            findings.inform(
                    "line-length",
                    record.number,
                    "A record follows another one without a line end.",
                    "Nothing: the records were told apart.");
        }
    }

    static void unknown(CodaRecord record, Findings findings) {
        findings.warn(
                "record-unknown",
                record.number,
                "A line is no record of this standard and was left out.",
                "Compare the statement with the one of the bank.");
    }

    static void date(CodaRecord record, int from, Findings findings) {
        if (record.wrongDate(from)) {
            findings.warn(
                    "date-invalid",
                    record.number,
                    "A record (" + record.kind().title + ") has a date that is no day of the calendar; it counts as"
                            + " unknown.",
                    "Compare the date with the statement of the bank.");
        }
    }
}
