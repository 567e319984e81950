package org.ledgerhub.format.cii;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;

/** Reads a period (BG-14, BG-26); one told by months or weeks lasts from the first of their days to the last. */
final class PeriodReader {
    private PeriodReader() {}

    static Invoice.@Nullable Period read(InvoiceXml xml, String fromTerm, String toTerm) throws IOException {
        int period = xml.depth();
        LocalDate from = null;
        LocalDate to = null;
        while (xml.next(period)) {
            switch (xml.name()) {
                case "StartDateTime" -> from = Dates.first(xml, fromTerm);
                case "EndDateTime" -> to = Dates.last(xml, toTerm);
                default -> {}
            }
        }
        return from == null && to == null ? null : new Invoice.Period(from, to);
    }
}
