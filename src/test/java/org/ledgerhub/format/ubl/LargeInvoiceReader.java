package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;

/** Reads a large invoice in a JVM of its own and prints what it was: lines, files, their bytes, findings. */
final class LargeInvoiceReader {
    private LargeInvoiceReader() {}

    /** Takes the size of the invoice in bytes. */
    public static void main(String[] args) throws IOException {
        System.out.println(new UblFormat().read(new LargeInvoice(Long.parseLong(args[0])), new Telling()));
    }

    /** Tells and keeps nothing. */
    private static final class Telling implements Sink {
        @Override
        public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
                throws IOException {
            long size = content.transferTo(OutputStream.nullOutputStream());
            return new Attachment(name, mediaType, size, "", description);
        }

        @Override
        public void entries(List<StatementEntry> batch) {
            throw new AssertionError("an invoice has no entries");
        }

        @Override
        public void pending(List<StatementEntry> batch) {
            throw new AssertionError("an invoice has no pending entries");
        }

        @Override
        public void document(Document document) {
            Invoice invoice = (Invoice) document;
            System.out.println(
                    invoice.lines().size() + " lines, " + invoice.findings().size() + " findings");
            invoice.attachments().forEach(file -> System.out.println(file.name() + " " + file.size()));
        }

        @Override
        public void rejected(int index, Problem problem) {
            throw new AssertionError(problem);
        }
    }
}
