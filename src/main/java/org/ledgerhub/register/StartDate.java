package org.ledgerhub.register;

import java.time.LocalDate;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.office.Dossier;

/** The day the books of a dossier begin here: documents dated before are kept and set aside. */
final class StartDate {
    static final String CODE = "before-start";

    private StartDate() {}

    /** Receipts have no date and are never before. */
    static boolean isBefore(Document document, Dossier dossier) {
        LocalDate start = dossier.startDate();
        LocalDate date = switch (document) {
            case Invoice invoice -> invoice.issueDate();
            case BankStatement statement -> statement.date();
            case Receipt receipt -> null;
        };
        return start != null && date != null && date.isBefore(start);
    }

    static Problem problem(Dossier dossier) {
        return Problem.info(
                CODE,
                "It is dated before " + dossier.startDate() + ", the start of dossier " + dossier.id() + ".",
                "Nothing, when it is in the books already; else move the dossier's start date and take it up again.");
    }
}
