package org.ledgerhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;

class JsonLinesTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void nothingIsPrintedBeforeTheFileHasBeenReadToItsEnd() throws IOException {
        try (JsonLines lines = new JsonLines()) {
            lines.document(receipt(1));
            assertThat(printed.size()).isZero();

            lines.printTo(printed);

            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .startsWith("{\"document\":\"receipt\"")
                    .endsWith("}\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void refusedDocumentIsToldAndLeavesTheOthers() throws IOException {
        // given
        Problem problem = Problem.error("unreadable", "It is damaged.", "Ask for it again.");

        // when
        try (JsonLines lines = new JsonLines()) {
            lines.document(receipt(1));
            lines.rejected(2, problem);
            lines.document(receipt(3));
            lines.printTo(printed);

            // then
            assertThat(lines.rejected()).containsExactly(problem);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"index\":1"),
                        third -> assertThat(third).contains("\"index\":3"));
    }

    @Test
    void attachmentIsToldBySizeAndHash() throws IOException {
        try (JsonLines lines = new JsonLines()) {
            byte[] content = "abc".getBytes(StandardCharsets.UTF_8);

            Attachment attachment = lines.attachment("a.txt", "text/plain", null, new ByteArrayInputStream(content));

            assertThat(attachment.size()).isEqualTo(3);
            assertThat(attachment.sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }

    private static Receipt receipt(int index) {
        return new Receipt(new Origin("pdf", "a.pdf", null, index), "application/pdf", 10, 1, List.of());
    }
}
