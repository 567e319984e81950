package org.ledgerhub.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Severity;

/** Whether an invoice has what booking needs and EN 16931 makes mandatory (BR-1 to BR-16). */
final class PresenceCheck {
    private final Findings findings;

    private PresenceCheck(Findings findings) {
        this.findings = findings;
    }

    static void run(Invoice invoice, Findings findings) {
        PresenceCheck check = new PresenceCheck(findings);
        check.header(invoice);
        check.totals(invoice);
    }

    private void header(Invoice invoice) {
        need(invoice.number(), "number-missing", Severity.ERROR, "BT-1", "an invoice number");
        need(invoice.issueDate(), "issue-date-missing", Severity.ERROR, "BT-2", "an issue date");
        need(invoice.typeCode(), "type-missing", Severity.WARNING, "BT-3", "a type code");
        need(invoice.currency(), "currency-missing", Severity.ERROR, "BT-5", "a currency");
        need(named(invoice.seller()), "seller-missing", Severity.ERROR, "BT-27", "a seller that can be told");
        need(named(invoice.buyer()), "buyer-missing", Severity.WARNING, "BT-44", "a buyer that can be told");
    }

    private void totals(Invoice invoice) {
        Invoice.Totals totals = invoice.totals();
        need(totals.net(), "net-missing", Severity.WARNING, "BT-109", "a total without VAT");
        need(totals.gross(), "gross-missing", Severity.ERROR, "BT-112", "a total with VAT");
        need(totals.payable(), "payable-missing", Severity.WARNING, "BT-115", "an amount due");
        if (invoice.lines().isEmpty()) {
            need(null, "lines-missing", Severity.WARNING, "BG-25", "any line");
        }
        if (invoice.vatBreakdown().isEmpty()) {
            BigDecimal vat = totals.vat();
            Severity severity = vat == null || vat.signum() == 0 ? Severity.WARNING : Severity.ERROR;
            need(null, "vat-breakdown-missing", severity, "BG-23", "a VAT breakdown");
        }
        if (invoice.taxCurrency() != null && !invoice.taxCurrency().equals(invoice.currency())) {
            need(
                    totals.vatTaxCurrency(),
                    "vat-tax-currency-missing",
                    Severity.WARNING,
                    "BT-111",
                    "the VAT in " + invoice.taxCurrency());
        }
    }

    private static @Nullable String named(@Nullable Party party) {
        if (party == null) {
            return null;
        }
        return party.name() != null ? party.name() : party.vatId() != null ? party.vatId() : party.enterpriseNumber();
    }

    private void need(@Nullable Object value, String code, Severity severity, String term, String what) {
        if (value == null) {
            String message = "The invoice does not tell " + what + ".";
            String remedy = "Ask the sender for a complete invoice.";
            findings.add(new Problem(code, severity, message, Problem.Place.term(term), remedy, null));
        }
    }
}
