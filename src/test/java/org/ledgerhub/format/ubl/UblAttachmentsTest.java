package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.format.ReadFile;

/** Files embedded in an invoice come out as they went in, under names that are only names. */
class UblAttachmentsTest {

    @Test
    void filesOfAnyLengthComeOutAsTheyWentIn() throws IOException {
        for (int size : new int[] {1, 2, 3, 4, 100, 24_575, 24_576, 24_577, 200_000}) {
            // given
            byte[] file = new byte[size];
            new Random(size).nextBytes(file);

            // when
            String text = Base64.getMimeEncoder(76, "\r\n ".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(file);
            ReadFile read = ReadFile.of(with("application/pdf", "a.pdf", text));

            // then
            assertThat(read.files()).hasSize(1);
            assertThat(read.files().get(0)).as(size + " bytes").isEqualTo(file);
            assertThat(read.invoice().attachments().get(0).size()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf,               invoice.pdf",
        "../../etc/passwd,          passwd",
        "C:\\Users\\me\\bill.pdf,   bill.pdf",
        "/,                         ref-1.pdf",
        "..,                        ref-1.pdf",
        "'.hidden',                 hidden",
        "'con.pdf',                 _con.pdf",
        "'a&#x202E;fdp.exe',        afdp.exe",
        "'a:b|c?.pdf',              a_b_c_.pdf",
        "'rekening été.pdf',        rekening été.pdf",
    })
    void fileNamesAreBare(String declared, String bare) throws IOException {
        assertThat(attachment("application/pdf", declared).name()).isEqualTo(bare);
    }

    @Test
    void longNamesAreShortenedBeforeTheirExtension() throws IOException {
        String name = attachment("application/pdf", "n".repeat(500) + ".pdf").name();

        assertThat(name).hasSize(120).endsWith("n.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf,            application/pdf",
        "'Application/PDF; x=1',     application/pdf",
        "pdf,                        application/octet-stream",
        "'text/html\"onload',        application/octet-stream",
    })
    void mediaTypeIsTheDeclaredOneWhenItIsOne(String declared, String told) throws IOException {
        String mime = declared.replace("\"", "&quot;");

        assertThat(attachment(mime, "a.bin").mediaType()).isEqualTo(told);
    }

    @Test
    void damagedFileIsToldAndTheInvoiceWithItsOtherFilesIsRead() throws IOException {
        // given
        String good = reference("application/pdf", "good.pdf", "Z29lZA==");
        String bad = reference("application/pdf", "bad.pdf", "Z29lZA=Z29lZA");

        // when
        ReadFile read = ReadFile.of(InvoiceText.head("A-1") + bad + good + InvoiceText.body(1));

        // then
        assertThat(read.invoice().attachments()).extracting(Attachment::name).containsExactly("good.pdf");
        assertThat(read.files().get(0)).asString().isEqualTo("goed");
        assertThat(read.findings()).containsExactly("attachment-damaged BT-125");
        assertThat(read.invoice().lines()).hasSize(1);
    }

    private static Attachment attachment(String mime, String name) throws IOException {
        return ReadFile.of(with(mime, name, "Z29lZA==")).invoice().attachments().get(0);
    }

    private static String with(String mime, String name, String base64) {
        return InvoiceText.head("A-1") + reference(mime, name, base64) + InvoiceText.body(1);
    }

    private static String reference(String mime, String name, String base64) {
        return "<cac:AdditionalDocumentReference><cbc:ID>ref-1</cbc:ID><cac:Attachment>"
                + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"" + mime + "\" filename=\"" + name + "\">" + base64
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
    }
}
