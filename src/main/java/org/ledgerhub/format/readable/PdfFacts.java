package org.ledgerhub.format.readable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF tells about itself, in its two places, which PDF/A wants equal. */
final class PdfFacts {
    private static final String PRODUCER = "LedgerHub";

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <pdf:Producer>%s</pdf:Producer>
            <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate><xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private PdfFacts() {}

    /** The date of the invoice stands for the time of making, so that the same invoice makes the same file. */
    static void write(PDDocument document, String title, String language, LocalDate date) throws IOException {
        PDDocumentInformation facts = new PDDocumentInformation();
        facts.setTitle(title);
        facts.setProducer(PRODUCER);
        Calendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        facts.setCreationDate(day);
        facts.setModificationDate(day);
        document.setDocumentInformation(facts);
        PDMetadata metadata = new PDMetadata(document);
        String escaped = new Html().text(title).toString();
        metadata.importXMPMetadata(XMP.formatted(escaped, PRODUCER, date, date).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setLanguage(language);
    }
}
