package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.format.Format.Match;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** What is recognised as UBL, and what becomes of files that are odd, damaged or hostile. */
class UblFormatTest {
    private static final String INVOICE = InvoiceText.whole("F-1", 2);
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "<", "<a/>", "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt'/>"})
    void whatIsNoUblIsNotRecognised(String text) {
        assertThat(match(text)).isEqualTo(Match.NO);
    }

    @Test
    void invoiceBehindALongPrologueIsRecognised() {
        assertThat(match("<?xml version=\"1.0\"?>\n<!--" + "x".repeat(50_000) + "-->\n<?style x?>" + INVOICE))
                .isEqualTo(Match.YES);
    }

    @Test
    void envelopeOfAnotherKindOfInvoiceIsOfferedOnlyAndRefusedByName() throws IOException {
        String other = "<Facturae xmlns=\"http://www.facturae.gob.es/formato/Versiones/Facturaev3_2_2.xml\"/>";

        assertThat(match(envelope(other))).isEqualTo(Match.FALLBACK);
        assertThat(ReadFile.of(envelope(other)).problem().code()).isEqualTo("document-not-supported");
        assertThat(ReadFile.of(envelope(other)).problem().message()).contains("Facturae");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void everyUsualEncodingReadsTheSame(String charset) throws IOException {
        // given
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset.replaceAll("LE|BE", "") + "\"?>\n"
                + INVOICE.replace("Nexio Telecom NV", "Café Liégeois");
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";

        // when
        ReadFile read = ReadFile.of((mark + xml).getBytes(Charset.forName(charset)), "a.xml");

        // then
        assertThat(read.invoice().seller()).isNotNull();
        assertThat(read.invoice().seller().name()).isEqualTo("Café Liégeois");
    }

    @Test
    void latinBytesUnderAnotherDeclarationAreUnreadableNotGuessed() throws IOException {
        String xml = INVOICE.replace("Nexio Telecom NV", "Café Liégeois");

        assertThat(ReadFile.by(new UblFormat(), xml.getBytes(StandardCharsets.ISO_8859_1))
                        .problem()
                        .code())
                .isEqualTo("unreadable");
    }

    @Test
    void fileCutAnywhereIsUnreadableAsAWhole() throws IOException {
        byte[] whole = INVOICE.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = INVOICE.indexOf("<cbc:ID>"); length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThat(ReadFile.of(cut, "a.xml").problem().code())
                    .as("cut at " + length)
                    .isEqualTo("file-truncated");
        }
    }

    @Test
    void whatFollowsTheInvoiceMakesTheFileUnreadable() throws IOException {
        assertThat(ReadFile.of(INVOICE + "<more/>").problem().code()).isEqualTo("unreadable");
    }

    @Test
    void elementsOfOtherNamespacesAreNotMistakenForTerms() throws IOException {
        String xml = INVOICE.replace("</cbc:IssueDate>", "</cbc:IssueDate><ID xmlns=\"urn:x\">WRONG</ID>");

        assertThat(ReadFile.of(xml).invoice().number()).isEqualTo("F-1");
    }

    @Test
    void subLinesAreNotCountedTwice() throws IOException {
        String line = INVOICE.substring(INVOICE.indexOf("  <cac:InvoiceLine>"), INVOICE.indexOf("</Invoice>"));
        String sub = line.replace("InvoiceLine>", "SubInvoiceLine>");
        String xml = INVOICE.replaceFirst("</cac:InvoiceLine>", sub + "</cac:InvoiceLine>");

        ReadFile read = ReadFile.of(xml);

        assertThat(read.invoice().lines()).hasSize(2);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void everyDocumentOfAnEnvelopeIsOneOfItsOwn() throws IOException {
        // given
        String order = "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>";
        String second = INVOICE.replace("F-1", "F-2");

        // when
        ReadFile read = ReadFile.of(envelope(INVOICE + order + second));

        // then
        assertThat(read.reading()).isEqualTo(new Reading.Read(2, 1));
        assertThat(read.parts()).extracting(part -> part.invoice().number()).containsExactly("F-1", "F-2");
        assertThat(read.parts())
                .extracting(part -> part.invoice().origin().index())
                .containsExactly(1, 3);
        assertThat(read.rejections())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.problem().message()).contains("Order"));
    }

    @Test
    void moreValuesThanAnInvoiceCanHaveAreTooLarge() throws IOException {
        String note = "<cbc:Note>" + "n".repeat(900_000) + "</cbc:Note>";
        String xml = InvoiceText.head("BIG") + note.repeat(60) + InvoiceText.body(1);

        assertThat(ReadFile.of(xml).problem().code()).isEqualTo("too-large");
    }

    @Test
    void moreLinesThanAnInvoiceCanHaveAreTooLarge() throws IOException {
        String xml = InvoiceText.head("BIG") + "<cac:InvoiceLine/>".repeat(300_001) + "</Invoice>";

        assertThat(ReadFile.of(xml).problem().code()).isEqualTo("too-large");
    }

    private static Match match(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Head.LIMIT));
        return new UblFormat().recognises(new Head("anything", head, bytes.length));
    }

    private static String envelope(String payload) {
        return "<StandardBusinessDocument xmlns=\"" + SBDH + "\">" + payload + "</StandardBusinessDocument>";
    }
}
