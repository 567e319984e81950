package org.ledgerhub.format.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/**
 * The XML files embedded in a PDF, those that standards reserve for the invoice first: Factur-X and ZUGFeRD 2.1
 * ({@code factur-x.xml}), XRechnung, ZUGFeRD 2.0 and 1.0 ({@code zugferd-invoice.xml}), Order-X.
 */
final class EmbeddedXml {
    private static final List<String> RESERVED =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "order-x.xml");

    /** Bytes of one file, after it is unpacked; attachments within the XML count too. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int FILES = 200;
    private static final int NESTING = 10;

    private final List<File> files = new ArrayList<>();

    private EmbeddedXml() {}

    /**
     * One embedded XML file.
     *
     * @param name as the PDF tells it
     * @param content null when it can't be unpacked or is too large
     */
    record File(String name, byte @Nullable [] content) {
        boolean reserved() {
            return RESERVED.contains(name.toLowerCase(Locale.ROOT));
        }

        private int rank() {
            int rank = RESERVED.indexOf(name.toLowerCase(Locale.ROOT));
            return rank < 0 ? RESERVED.size() : rank;
        }
    }

    /** Those of a PDF, the one to read first. */
    static List<File> of(PdfFile pdf) throws IOException {
        return Guarded.of(() -> {
            EmbeddedXml found = new EmbeddedXml();
            PDDocumentNameDictionary names = pdf.document().getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            if (tree != null) {
                found.node(tree, 0);
            }
            found.files.sort((one, other) -> Integer.compare(one.rank(), other.rank()));
            return List.copyOf(found.files);
        });
    }

    private void node(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (Map.Entry<String, PDComplexFileSpecification> entry : names.entrySet()) {
                file(entry.getKey(), entry.getValue());
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && depth < NESTING) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                node(kid, depth + 1);
            }
        }
    }

    private void file(String key, @Nullable PDComplexFileSpecification specification) throws IOException {
        if (specification == null || files.size() == FILES) {
            return;
        }
        String told = specification.getFilename();
        String name = told == null || told.isBlank() ? key : told;
        PDEmbeddedFile embedded = specification.getEmbeddedFileUnicode() == null
                ? specification.getEmbeddedFile()
                : specification.getEmbeddedFileUnicode();
        if (embedded != null && name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            files.add(new File(name, content(embedded)));
        }
    }

    /** Unpacked here and bounded, since the library would unpack whatever it is into memory. */
    private static byte @Nullable [] content(PDEmbeddedFile embedded) throws IOException {
        COSBase filters = embedded.getCOSObject().getFilters();
        COSBase only = filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
        boolean bare = filters == null || filters instanceof COSArray none && none.size() == 0;
        if (!bare && !COSName.FLATE_DECODE.equals(only)) {
            return null;
        }
        try (InputStream raw = embedded.getCOSObject().createRawInputStream();
                InputStream in = bare ? raw : new InflaterInputStream(raw)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            return content.length > LARGEST ? null : content;
        } catch (ZipException | EOFException damaged) {
            return null;
        }
    }
}
