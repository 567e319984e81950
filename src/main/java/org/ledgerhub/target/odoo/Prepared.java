package org.ledgerhub.target.odoo;

import java.util.Objects;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/**
 * An invoice of which everything is found that Odoo must know: journal, contact, taxes.
 *
 * @param partner id of the contact
 */
record Prepared(Delivery delivery, Posting posting, Chart.Journal journal, int partner, TaxChoice taxes) {

    static Prepared of(Delivery delivery, Chart chart, Partners partners, Session session) throws CallFailure {
        Posting posting = Objects.requireNonNull(delivery.posting());
        if (!posting.currency().equals("EUR")) {
            throw CallFailure.refused(Problem.error(
                    "currency-mismatch",
                    "Amounts in " + posting.currency() + " can't be sent to Odoo yet.",
                    "Book the document by hand in Odoo and mark it as booked here."));
        }
        Chart.Journal journal = journal(delivery.journal(), chart);
        if (chart.locks(posting.date(), true)) {
            throw closed(posting.date() + " lies in a locked period of Odoo.");
        }
        if (posting.relation() == null) {
            throw CallFailure.refused(Partners.unnamed());
        }
        TaxChoice taxes = new TaxChoice(delivery, posting, chart, session);
        return new Prepared(delivery, posting, journal, partners.find(posting.relation(), session), taxes);
    }

    static Chart.Journal journal(String code, Chart chart) throws CallFailure {
        Chart.Journal journal = chart.journals().get(code);
        if (journal == null || !journal.usable()) {
            throw CallFailure.refused(Problem.error(
                    "journal-closed",
                    journal == null ? "Odoo has no journal " + code + "." : "Journal " + code + " is archived in Odoo.",
                    "Choose another journal for this kind of document, or bring it back in Odoo."));
        }
        return journal;
    }

    static CallFailure closed(String message) {
        return CallFailure.refused(Problem.error(
                "period-closed", message, "Open the period in Odoo, or choose another date, and try again."));
    }
}
