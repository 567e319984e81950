package org.ledgerhub.format.readable;

import com.google.auto.service.AutoService;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoicePrint;

/** The printed invoice: one sheet, shown as a page or set as PDF/A-3. */
@AutoService(InvoicePrint.class)
public final class ReadableInvoice implements InvoicePrint {

    @Override
    public String html(Invoice invoice, Locale reader) {
        return Sheet.of(invoice, reader);
    }

    @Override
    public byte[] pdf(Invoice invoice, Locale reader, @Nullable Enclosed xml) {
        Words words = Words.in(reader);
        return Pdf.of(
                Sheet.of(invoice, reader), Sheet.title(invoice, words), words.language(), invoice.issueDate(), xml);
    }
}
