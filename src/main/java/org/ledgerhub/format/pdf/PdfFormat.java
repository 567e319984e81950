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

/** PDF files: a receipt each. */
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
            sink.document(receipt(source, pdf.pages(), List.of()));
            return new Reading.Read(1, 0);
        } catch (UnreadablePdf bad) {
            if (!bad.locked()) {
                return new Reading.Unreadable(bad.problem());
            }
            sink.document(receipt(source, null, List.of(bad.problem())));
            return new Reading.Read(1, 0);
        }
    }

    private static Receipt receipt(Source source, @Nullable Integer pages, List<Problem> findings) {
        Origin origin = new Origin("pdf", source.name(), source.path(), 1);
        return new Receipt(origin, MEDIA_TYPE, source.size(), pages, findings);
    }
}
