package org.ledgerhub.format.pdf;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** A PDF opened for looking into: a small one in memory, a large one from a temporary file. */
final class PdfFile implements Closeable {
    /** Bytes up to which a file is held in memory. */
    private static final long IN_MEMORY = 8L * 1024 * 1024;

    /** Bytes of a whole file: far above scans of many pages. */
    private static final long LARGEST = 512L * 1024 * 1024;

    /** Bytes at the end within which the mark of the end has to stand; blank bytes behind it do not count. */
    private static final int END_WITHIN = 2048;

    private static final int METADATA = 1024 * 1024;
    private static final String INVOICE_EXTENSION = "pdfa:CrossIndustryDocument:invoice";

    private final PDDocument document;
    private final @Nullable Path spooled;

    private PdfFile(PDDocument document, @Nullable Path spooled) {
        this.document = document;
        this.spooled = spooled;
    }

    /** Opens the file; {@link UnreadablePdf} when that is not possible. */
    static PdfFile open(Source source) throws IOException {
        if (source.size() > LARGEST) {
            throw UnreadablePdf.tooLarge(LARGEST);
        }
        Path spooled = source.size() > IN_MEMORY ? spool(source) : null;
        boolean opened = false;
        try {
            PdfFile pdf = new PdfFile(load(spooled == null ? inMemory(source) : onDisk(spooled)), spooled);
            opened = true;
            return pdf;
        } finally {
            if (!opened && spooled != null) {
                Files.deleteIfExists(spooled);
            }
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() throws IOException {
        int pages = Guarded.of(document::getNumberOfPages);
        if (pages < 1) {
            throw UnreadablePdf.damaged("it holds no page");
        }
        return pages;
    }

    /** Whether its metadata (XMP) has the extension by which invoices in PDF announce themselves. */
    boolean claimsInvoice() throws IOException {
        return Guarded.of(() -> {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return false;
            }
            try (InputStream in = metadata.exportXMPMetadata()) {
                return new String(in.readNBytes(METADATA), StandardCharsets.UTF_8).contains(INVOICE_EXTENSION);
            }
        });
    }

    @Override
    public void close() throws IOException {
        document.close();
        if (spooled != null) {
            Files.deleteIfExists(spooled);
        }
    }

    private static PDDocument load(RandomAccessRead bytes) throws IOException {
        if (!ended(bytes)) {
            throw UnreadablePdf.truncated();
        }
        try {
            return Guarded.of(() -> Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache()));
        } catch (InvalidPasswordException locked) {
            throw UnreadablePdf.password();
        }
    }

    /** The library mends a file that was cut off; it would then be taken for whole. */
    private static boolean ended(RandomAccessRead bytes) throws IOException {
        long end = bytes.length();
        byte[] tail = new byte[(int) Math.min(end, END_WITHIN)];
        boolean blank = true;
        while (blank && end > 0) {
            int length = (int) Math.min(end, END_WITHIN);
            bytes.seek(end - length);
            fill(bytes, tail, length);
            blank = isBlank(tail, length);
            end -= blank ? length : 0;
        }
        bytes.seek(0);
        return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static void fill(RandomAccessRead bytes, byte[] tail, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int read = bytes.read(tail, filled, length - filled);
            if (read < 0) {
                throw new EOFException();
            }
            filled += read;
        }
    }

    private static boolean isBlank(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0 && bytes[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static RandomAccessRead inMemory(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return new RandomAccessReadBuffer(in.readAllBytes());
        }
    }

    private static RandomAccessRead onDisk(Path file) throws IOException {
        return new RandomAccessReadBufferedFile(file.toFile());
    }

    private static Path spool(Source source) throws IOException {
        Path file = Files.createTempFile("ledgerhub", ".pdf");
        try (InputStream in = source.open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
