package org.ledgerhub.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes an invoice as a person chose; everything else about it the rules decide as before. */
@Component
final class Choosing {
    private final ChosenRows chosen;
    private final Decisions decisions;
    private final Coder coder;
    private final Office office;
    private final TransactionTemplate transaction;

    Choosing(ChosenRows chosen, Decisions decisions, Coder coder, Office office, TransactionTemplate transaction) {
        this.chosen = chosen;
        this.decisions = decisions;
        this.coder = coder;
        this.office = office;
        this.transaction = transaction;
    }

    /**
     * Keeps the choice and codes anew, both or neither.
     *
     * @throws org.ledgerhub.mapping.InvalidMapping when there is no such VAT code
     */
    void choose(SubmissionRow row, ChosenCoding choice, String by, @Nullable String reason) {
        if (row.status() == Status.BOOKED || !(row.document() instanceof Invoice)) {
            throw new FirmRegister.IllegalMove(
                    "Accounts are chosen for invoices that are not booked yet, not for one that is "
                            + Columns.code(row.status()) + ".");
        }
        String dossier = Objects.requireNonNull(row.dossier());
        Dossier books = office.of(row.firm()).dossier(dossier).orElseThrow();
        coder.check(row, books, choice.layer(dossier, row.id(), by));
        transaction.executeWithoutResult(status -> {
            chosen.save(row.id(), choice, by);
            decisions.replay(row, by, reason);
        });
    }
}
