package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.format.InvoicePrint;
import org.ledgerhub.target.Delivery;

/** An invoice that brings no PDF gets one, made once, which travels with its files. */
class ReadablesTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void invoiceWithoutAPdfTravelsWithOneThatIsMadeOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            String id = received(desk, sample());

            List<Delivery.File> files = desk.part(Enclosures.class).of(id, false);
            List<Delivery.File> again = desk.part(Enclosures.class).of(id, false);

            assertThat(files)
                    .extracting(Delivery.File::role)
                    .containsExactly(Delivery.File.Role.ORIGINAL, Delivery.File.Role.READABLE);
            assertThat(again.get(1).sha256()).isEqualTo(files.get(1).sha256());
            assertThat(desk.count("select count(*) from attachment where n < 0"))
                    .isEqualTo(1);
            try (PDDocument pdf = Loader.loadPDF(files.get(1).content().open().readAllBytes())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Factuur 2026/0001", "39,11");
                assertThat(pdf.getDocumentCatalog()
                                .getNames()
                                .getEmbeddedFiles()
                                .getNames()
                                .values())
                        .singleElement()
                        .satisfies(file -> assertThat(file.getEmbeddedFile().toByteArray())
                                .isEqualTo(sample().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void invoiceWithAPdfKeepsItsOwn(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            String attached = sample().replace("  <cac:AccountingSupplierParty>", """
                      <cac:AdditionalDocumentReference>
                        <cbc:ID>1</cbc:ID>
                        <cac:Attachment>
                          <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="own.pdf">QUJD</cbc:EmbeddedDocumentBinaryObject>
                        </cac:Attachment>
                      </cac:AdditionalDocumentReference>
                      <cac:AccountingSupplierParty>""");
            String id = received(desk, attached);

            assertThat(desk.part(Enclosures.class).of(id, false))
                    .extracting(Delivery.File::role)
                    .containsExactly(Delivery.File.Role.ORIGINAL, Delivery.File.Role.ATTACHMENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageIsForTheOwnFirmAlone(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            String id = received(desk, sample());
            Readables readables = desk.part(Readables.class);

            assertThat(readables.page(RegisterDesk.FIRM, id, null).orElseThrow())
                    .contains("Factuur 2026/0001");
            assertThat(readables.page(RegisterDesk.FIRM, id, Locale.FRENCH).orElseThrow())
                    .contains("Facture 2026/0001");
            assertThat(readables.page("kantoor-twee", id, null)).isEmpty();
            assertThat(readables.pdf("kantoor-twee", id)).isEmpty();
        }
    }

    private static String received(RegisterDesk desk, String xml) throws Exception {
        String id = desk.receive(xml).original().submissions().get(0).id();
        desk.sweep();
        return id;
    }

    private static String sample() throws Exception {
        try (InputStream in = Objects.requireNonNull(InvoicePrint.class.getResourceAsStream("validation/ubl.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
