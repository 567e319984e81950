package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;

/**
 * A period as UBL writes it, which may tell what the tax point is instead of a date.
 *
 * @param from BT-73, BT-134
 * @param to BT-74, BT-135
 * @param taxPoint BT-8: 3 issue, 35 delivery, 432 payment
 */
record InvoicePeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String taxPoint) {

    static InvoicePeriod read(InvoiceXml xml, String fromTerm, String toTerm) throws IOException {
        int period = xml.depth();
        LocalDate from = null;
        LocalDate to = null;
        String taxPoint = null;
        while (xml.next(period)) {
            switch (xml.name()) {
                case "StartDate" -> from = xml.date(fromTerm);
                case "EndDate" -> to = xml.date(toTerm);
                case "DescriptionCode" -> taxPoint = xml.text();
                default -> {}
            }
        }
        return new InvoicePeriod(from, to, taxPoint);
    }

    Invoice.@Nullable Period period() {
        return from == null && to == null ? null : new Invoice.Period(from, to);
    }
}
