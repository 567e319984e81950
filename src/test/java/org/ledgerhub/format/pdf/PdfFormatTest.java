package org.ledgerhub.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.format.ReadFile;

/** What is told of a PDF without structure, and which PDF is told to be broken or closed. */
class PdfFormatTest {

    @Test
    void pagesAreCountedWhateverTheFileIsCalled() throws IOException {
        // given
        byte[] pdf = pdf(4, null);

        // when
        Receipt receipt = receipt(ReadFile.of(pdf, "photo.jpg"));

        // then
        assertThat(receipt.mediaType()).isEqualTo("application/pdf");
        assertThat(receipt.pages()).isEqualTo(4);
        assertThat(receipt.size()).isEqualTo(pdf.length);
        assertThat(receipt.findings()).isEmpty();
    }

    @Test
    void pdfThatOpensOnlyWithPasswordIsToldAndKept() throws IOException {
        // given
        byte[] locked = pdf(1, "secret");

        // when
        ReadFile read = ReadFile.of(locked, "locked.pdf");

        // then
        assertThat(receipt(read).pages()).isNull();
        assertThat(read.findings()).containsExactly("file-encrypted");
    }

    @Test
    void pdfThatOnlyForbidsChangingIsReadLikeAnyOther() throws IOException {
        assertThat(receipt(ReadFile.of(pdf(2, ""), "signed.pdf")).pages()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.99})
    void pdfThatWasCutOffIsNotMendedButTold(double kept) throws IOException {
        // given
        byte[] whole = pdf(3, null);

        // when
        ReadFile read = ReadFile.of(Arrays.copyOf(whole, (int) (whole.length * kept)), "cut.pdf");

        // then
        assertThat(read.problem().code()).isEqualTo("file-truncated");
    }

    private static Receipt receipt(ReadFile read) {
        return (Receipt) read.only().document();
    }

    private static byte[] pdf(int pages, @Nullable String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
