package org.ledgerhub.format.ubl;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** An invoice of any size with four embedded files, made while it is read. */
record LargeInvoice(long size) implements Source {
    private static final int FILES = 4;
    private static final int LINES = 2_000;

    /** 57 bytes are one line of 76 signs. */
    private static final byte[] ENCODED = ("A".repeat(76) + "\n").getBytes(StandardCharsets.US_ASCII);

    /** Bytes of one embedded file once decoded. */
    long fileSize() {
        return repetitions() * 57;
    }

    private long repetitions() {
        return size / FILES / ENCODED.length;
    }

    @Override
    public String name() {
        return "large.xml";
    }

    @Override
    public @Nullable String path() {
        return null;
    }

    @Override
    public InputStream open() {
        List<InputStream> parts = new ArrayList<>();
        parts.add(text(InvoiceText.head("LARGE-1")));
        for (int i = 1; i <= FILES; i++) {
            parts.add(text("<cac:AdditionalDocumentReference><cbc:ID>" + i + "</cbc:ID><cac:Attachment>"
                    + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"" + i + ".pdf\">\n"));
            parts.add(new Repeated(ENCODED, repetitions()));
            parts.add(text("</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"));
        }
        parts.add(text(InvoiceText.body(LINES)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] unit;
        private final long end;
        private long position;

        Repeated(byte[] unit, long times) {
            this.unit = unit;
            this.end = unit.length * times;
        }

        @Override
        public int read() {
            return position == end ? -1 : unit[(int) (position++ % unit.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == end) {
                return -1;
            }
            int from = (int) (position % unit.length);
            int count = (int) Math.min(Math.min(length, unit.length - from), end - position);
            System.arraycopy(unit, from, buffer, offset, count);
            position += count;
            return count;
        }
    }
}
