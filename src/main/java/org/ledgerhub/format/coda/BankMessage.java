package org.ledgerhub.format.coda;

import org.ledgerhub.document.Problem;

/** The free communication of the bank, records 4: meant for people, so it becomes a finding to read. */
final class BankMessage {
    private static final int TOLD = 2_000;

    private final StringBuilder text = new StringBuilder();
    private int first;

    void add(CodaRecord record) {
        if (text.isEmpty()) {
            first = record.number;
        }
        if (text.length() < TOLD) {
            text.append(record.raw(33, 112));
        }
    }

    void tell(Findings findings) {
        String said = Blanks.collapse(text);
        if (!said.isEmpty()) {
            findings.add(Problem.info("bank-message", "The bank writes: " + said, "Read it; nothing is booked for it.")
                    .at(Problem.Place.record(first)));
        }
    }
}
