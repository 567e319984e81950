package org.ledgerhub.format.readable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.ledgerhub.format.InvoicePrint.Enclosed;

/** The electronic invoice as an associated file of its readable form: the source that it was made from. */
final class PdfEnclosure {
    private PdfEnclosure() {}

    static void add(PDDocument document, Enclosed xml) throws IOException {
        PDEmbeddedFile content =
                new PDEmbeddedFile(document, new ByteArrayInputStream(xml.bytes()), COSName.FLATE_DECODE);
        content.setSubtype("text/xml");
        content.setSize(xml.bytes().length);
        content.setModDate(document.getDocumentInformation().getModificationDate());
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(xml.name());
        file.setFileUnicode(xml.name());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Source");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(xml.name(), file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(file);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }
}
