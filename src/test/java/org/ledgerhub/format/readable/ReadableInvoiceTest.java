package org.ledgerhub.format.readable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoicePrint;
import org.ledgerhub.format.InvoicePrint.Enclosed;
import org.ledgerhub.format.ReadFile;

/** The printed invoice shows all that the document has, in three languages, and is made to be kept. */
class ReadableInvoiceTest {
    private static final Enclosed XML = new Enclosed("invoice.xml", "<Invoice/>".getBytes(StandardCharsets.UTF_8));

    private final ReadableInvoice print = new ReadableInvoice();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void everyFieldOfTheDocumentIsShownOnThePage(String language) {
        FilledInvoice.Filled filled = FilledInvoice.make();

        String page = print.html(filled.invoice(), Locale.forLanguageTag(language))
                .replaceAll("<style>.*?</style>", "")
                .replaceAll("<[^>]+>", " ");

        assertThat(filled.values())
                .hasSizeGreaterThan(90)
                .allSatisfy(value -> assertThat(page).contains(written(value, language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void everyFieldOfTheDocumentIsShownInThePdf(String language) throws IOException {
        FilledInvoice.Filled filled = FilledInvoice.make();

        byte[] pdf = print.pdf(filled.invoice(), Locale.forLanguageTag(language), null);

        String text = text(pdf);
        assertThat(filled.values()).allSatisfy(value -> assertThat(text).contains(written(value, language)));
    }

    @Test
    void pdfIsMadeForKeeping() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print.pdf(invoice(3), Locale.ENGLISH, XML))) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<pdfaid:part>3</pdfaid:part>")
                    .contains("<pdfaid:conformance>U</pdfaid:conformance>")
                    .contains("2026-");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(pdf.isEncrypted()).isFalse();
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded())
                            .as(font.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void electronicInvoiceTravelsInsideThePdfAsItsSource() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print.pdf(invoice(3), Locale.ENGLISH, XML))) {
            PDComplexFileSpecification file = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("invoice.xml");

            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(XML.bytes());
            assertThat(file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP))
                    .isEqualTo("Source");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF))
                    .hasSize(1);
        }
    }

    @Test
    void sameInvoiceMakesTheSameFile() throws IOException {
        Invoice invoice = invoice(3);

        byte[] first = print.pdf(invoice, Locale.FRENCH, XML);

        assertThat(new ReadableInvoice().pdf(invoice, Locale.FRENCH, XML)).isEqualTo(first);
        assertThat(print.pdf(invoice, Locale.ENGLISH, XML)).isNotEqualTo(first);
    }

    @Test
    void longInvoiceRunsOverPagesWithTheHeadOfItsTableOnEach() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print.pdf(invoice(100), Locale.ENGLISH, null))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= 2; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("Description Quantity Price VAT Amount")
                        .contains(page + " / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void markupInTheDocumentIsTextOnThePage() throws IOException {
        Invoice hostile = ReadFile.of(
                        xml(1).replace("2026/0001", "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x&gt;"))
                .invoice();

        String page = print.html(hostile, Locale.ENGLISH);

        assertThat(page).doesNotContain("<script").doesNotContain("<img").contains("&lt;script&gt;alert(1)");
    }

    private static Invoice invoice(int lines) throws IOException {
        return ReadFile.of(xml(lines)).invoice();
    }

    /** The sample with its line as often as asked. */
    private static String xml(int lines) throws IOException {
        String sample;
        try (InputStream in = Objects.requireNonNull(InvoicePrint.class.getResourceAsStream("validation/ubl.xml"))) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int from = sample.indexOf("  <cac:InvoiceLine>");
        return sample.substring(0, from)
                + sample.substring(from, sample.indexOf("</Invoice>")).repeat(lines) + "</Invoice>";
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** How people write it there. */
    private static String written(Object value, String language) {
        if (value instanceof LocalDate date) {
            String pattern = switch (language) {
                case "nl" -> "dd-MM-yyyy";
                case "fr" -> "dd/MM/yyyy";
                default -> "d MMM yyyy";
            };
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
        }
        if (value instanceof BigDecimal figure) {
            String[] parts = figure.toPlainString().split("\\.");
            String whole = parts[0].substring(0, 1)
                    + (language.equals("nl") ? "." : language.equals("fr") ? "\u00a0" : ",")
                    + parts[0].substring(1);
            return whole + (language.equals("en") ? "." : ",") + parts[1].replaceAll("0+$", "");
        }
        return String.valueOf(value);
    }
}
