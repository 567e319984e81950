package org.ledgerhub.format.pdf;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** PDF files: an invoice when one is embedded as XML (Factur-X, ZUGFeRD 1 and 2), else a receipt. */
@AutoService(Format.class)
public final class PdfFormat implements Format {
    private static final String MEDIA_TYPE = "application/pdf";

    /** Readers accept something before the header, as long as it stands within so many bytes. */
    private static final int HEADER_WITHIN = 1024;

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Match recognises(Head head) {
        String start = head.latin1();
        int header = start.substring(0, Math.min(start.length(), HEADER_WITHIN)).indexOf("%PDF-");
        if (header < 0) {
            return Match.NO;
        }
        return header == 0 ? Match.YES : Match.FALLBACK;
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        try (PdfFile pdf = PdfFile.open(source)) {
            int pages = pdf.pages();
            PdfInvoice invoice = new PdfInvoice(source, EmbeddedXml.of(pdf));
            if (!invoice.read(sink)) {
                sink.document(receipt(source, pages, findings(pdf, invoice)));
            }
            return new Reading.Read(1, 0);
        } catch (UnreadablePdf bad) {
            if (!bad.locked()) {
                return new Reading.Unreadable(bad.problem());
            }
            sink.document(receipt(source, null, List.of(bad.problem())));
            return new Reading.Read(1, 0);
        }
    }

    /** A PDF that calls itself an invoice but holds none is told: somebody expects it to be booked. */
    private static List<Problem> findings(PdfFile pdf, PdfInvoice invoice) throws IOException {
        if (!invoice.findings().isEmpty() || !pdf.claimsInvoice()) {
            return invoice.findings();
        }
        return List.of(Problem.warning(
                "embedded-invoice-missing",
                "The PDF calls itself an electronic invoice, but holds no XML.",
                "Ask the sender for the invoice with its XML, or book it by hand."));
    }

    private static Receipt receipt(Source source, @Nullable Integer pages, List<Problem> findings) {
        Origin origin = new Origin("pdf", source.name(), source.path(), 1);
        return new Receipt(origin, MEDIA_TYPE, source.size(), pages, findings);
    }
}
