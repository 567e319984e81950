package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.PaymentDraft;

/** Reads the payment instructions (BG-16), of which a document may have several. */
final class PaymentReader {
    private final InvoiceXml xml;
    private final PaymentDraft draft;
    private @Nullable LocalDate dueDate;

    PaymentReader(InvoiceXml xml) {
        this.xml = xml;
        this.draft = new PaymentDraft(xml);
    }

    void read() throws IOException {
        int means = xml.depth();
        while (xml.next(means)) {
            switch (xml.name()) {
                case "PaymentMeansCode" -> draft.means(xml.text());
                case "PaymentDueDate" -> dueDate = dueDate == null ? xml.date("BT-9") : dueDate;
                case "PaymentID", "InstructionID" -> draft.remittance(xml.text());
                case "PayeeFinancialAccount" -> account();
                case "PaymentMandate" -> mandate();
                default -> {}
            }
        }
    }

    /** The due date of a credit note, and of files older than EN 16931. */
    @Nullable
    LocalDate dueDate() {
        return dueDate;
    }

    PaymentDraft draft() {
        return draft;
    }

    private void account() throws IOException {
        int account = xml.depth();
        while (xml.next(account)) {
            switch (xml.name()) {
                case "ID" -> draft.account(xml.text());
                case "FinancialInstitutionBranch" -> branch();
                default -> {}
            }
        }
    }

    /** The BIC stands in the branch, or in its institution in older files. */
    private void branch() throws IOException {
        int branch = xml.depth();
        while (xml.next(branch)) {
            if (xml.name().equals("ID") || xml.name().equals("FinancialInstitution")) {
                draft.bic(xml.text());
            }
        }
    }

    private void mandate() throws IOException {
        int mandate = xml.depth();
        while (xml.next(mandate)) {
            if (xml.name().equals("ID")) {
                draft.mandate(xml.text());
            }
        }
    }
}
