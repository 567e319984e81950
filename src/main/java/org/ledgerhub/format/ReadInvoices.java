package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/** Invoices of one file, each with the XML that it was read from, in memory; nothing else of the file is kept. */
public final class ReadInvoices implements Sink {
    /** Bytes of XML that are kept at most; a larger one is left out. */
    private static final long LARGEST = 20_000_000;

    private final IntPredicate wanted;
    private final List<WithXml> invoices = new ArrayList<>();
    private @Nullable Source source;
    private int index;

    /** @param wanted which documents of the file, counted from 1, those that are refused included */
    public ReadInvoices(IntPredicate wanted) {
        this.wanted = wanted;
    }

    /**
     * An invoice with its source.
     *
     * @param xml absent when it came without XML, or with too much of it
     */
    public record WithXml(Invoice invoice, InvoicePrint.@Nullable Enclosed xml) {}

    /** Of use once the file has been read to its end. */
    public List<WithXml> all() {
        return invoices;
    }

    @Override
    public void from(Source opened) {
        source = opened;
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        long size = content.transferTo(OutputStream.nullOutputStream());
        return new Attachment(name, mediaType, size, "", description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        // A statement is no invoice.
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        // A statement is no invoice.
    }

    @Override
    public void document(Document document) throws IOException {
        index++;
        if (document instanceof Invoice invoice && wanted.test(index)) {
            invoices.add(new WithXml(invoice, xml()));
        }
    }

    @Override
    public void rejected(int place, Problem problem) {
        index++;
    }

    private InvoicePrint.@Nullable Enclosed xml() throws IOException {
        if (source == null || source.size() > LARGEST) {
            return null;
        }
        try (InputStream in = source.open()) {
            return new InvoicePrint.Enclosed(source.name(), in.readAllBytes());
        }
    }
}
