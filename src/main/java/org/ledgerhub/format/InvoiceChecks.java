package org.ledgerhub.format;

import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Severity;

/**
 * The checks of EN 16931 that booking depends on, the same for every invoice format. Each difference is a finding
 * with its business term; nothing is corrected, the document's own figures are law.
 *
 * <p>Severity: an error is what a posting can't be made from or what would put wrong VAT in a return; a warning is
 * what a person should see; harmless deviations of real files are infos.
 */
public final class InvoiceChecks {
    private static final String PRO_FORMA = "325";

    private InvoiceChecks() {}

    /** Runs all checks on an invoice that was just read, and gives it with what they and the reading itself found. */
    public static Invoice run(Invoice invoice, TypeCode type, InvoiceXml xml) {
        if (type.saysCredit() && !invoice.credit()) {
            String message = "A credit note with a negative total is read as a debit.";
            xml.tell("sign-unusual", Severity.WARNING, "BT-112", message);
        }
        xml.currencies().check(invoice.currency(), xml.findings());
        run(invoice, xml.findings());
        return invoice.withFindings(xml.findings().list());
    }

    private static void run(Invoice invoice, Findings findings) {
        if (PRO_FORMA.equals(invoice.typeCode())) {
            String message = "This is a pro forma invoice (type 325), which is not booked.";
            findings.add(Problem.error("pro-forma", message, "Wait for the invoice itself; dismiss this one.")
                    .at(Problem.Place.term("BT-3")));
        }
        PresenceCheck.run(invoice, findings);
        TotalsCheck.run(invoice, findings);
        VatCheck.run(invoice, findings);
        VatPartiesCheck.run(invoice, findings);
        NumbersCheck.run(invoice, findings);
    }
}
