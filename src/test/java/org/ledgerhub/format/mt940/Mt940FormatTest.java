package org.ledgerhub.format.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

class Mt940FormatTest {
    private static final String HEADER = ":20:TEST\n:25:BE47063000111280\n:28C:1/1\n:60F:C260309EUR10,00\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NO",
                "'0000010032605005' | NO",
                "'<Document>:20:</Document>' | NO",
                "'Dear customer, see :20: and :25:' | NO",
                "'{\"json\": 1}' | NO",
                "':61:2603100310C5,00NTRF' | FALLBACK",
                "':20:A\n:25:B\n:28C:1' | YES",
                "'free text\r\n:20:A\r\n:25:B\r\n:28C:1' | YES",
                "':20:A\r:25:B\r:28C:1' | YES",
                "'{1:F01AAAABEBBAXXX}{2:I103BBBBBEBBXXXXN}{4:' | YES"
            })
    void fileIsKnownByItsTagsOrItsEnvelope(String text, Format.Match expected) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(new Mt940Format().recognises(new Head("anything", bytes, bytes.length)))
                .isEqualTo(expected);
    }

    @Test
    void fileCutAnywhereIsTruncatedWhenItsEnvelopeIsOpen() throws IOException {
        // given
        byte[] whole = ("{1:F01AAAABEBBAXXX0000000000}{2:I940BBBBBEBBXXXXN}{4:\n" + HEADER
                        + ":61:2603100310C5,00NTRFNONREF\n:86:TEXT\n:62F:C260310EUR15,00\n-}\n")
                .getBytes(StandardCharsets.US_ASCII);

        // when
        for (int length = 0; length < whole.length - 2; length++) {
            ReadFile cut = ReadFile.by(new Mt940Format(), Arrays.copyOf(whole, length));

            // then
            assertThat(cut.reading()).as("cut to " + length).isInstanceOf(Reading.Unreadable.class);
        }
    }

    /** Without an envelope the closing balance is the end: cut inside its amount it no longer agrees. */
    @Test
    void fileWithoutEnvelopeCutAnywhereIsTruncatedOrWholeOrDoesNotBalance() throws IOException {
        // given
        byte[] whole = (HEADER + ":61:2603100310C5,00NTRFNONREF\n:86:TEXT\n:62F:C260310EUR15,00\n")
                .getBytes(StandardCharsets.US_ASCII);

        // when
        for (int length = 0; length < whole.length; length++) {
            ReadFile cut = ReadFile.by(new Mt940Format(), Arrays.copyOf(whole, length));

            // then
            boolean refused =
                    cut.reading() instanceof Reading.Unreadable || cut.parts().isEmpty();
            boolean told = !refused && cut.findings().contains("balance-mismatch");
            boolean complete = !refused && cut.entries().size() == 1;
            assertThat(refused || told || complete).as("cut to " + length).isTrue();
        }
    }

    @Test
    void manyMovementsPassInBatches() throws IOException {
        // given
        int movements = 25_000;
        String lines = IntStream.rangeClosed(1, movements)
                .mapToObj(n -> ":61:2603100310C0,01NTRFNONREF//" + n + "\n:86:NUMBER " + n + "\n")
                .collect(Collectors.joining());

        // when
        ReadFile read = ReadFile.of(HEADER + lines + ":62F:C260310EUR260,00\n");

        // then
        assertThat(read.entries()).hasSize(movements);
        assertThat(read.entries().get(9_999).communication()).isEqualTo("NUMBER 10000");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void textWithoutEndIsReadInLinearTimeAndCut() throws IOException {
        // given
        String line = "X".repeat(64) + "\n";

        // when
        ReadFile read = ReadFile.of(
                HEADER + ":61:2603100310C5,00NTRFNONREF\n:86:" + line.repeat(200_000) + ":62F:C260310EUR15,00\n");

        // then
        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.communication()).hasSize(500 * 64));
        assertThat(read.findings()).containsExactly("line-length");
    }

    @Test
    void lineLongerThanAnyBufferIsRead() throws IOException {
        ReadFile read = ReadFile.of(
                HEADER + ":61:2603100310C5,00NTRFNONREF\n:86:" + "Y".repeat(300_000) + "\n:62F:C260310EUR15,00\n");
        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.communication()).hasSize(300_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-XXX", "", "\n\n", "-\nABNANL2A\n940\nABNANL2A"})
    void whateverStandsBetweenStatementsBelongsToNone(String between) throws IOException {
        // given
        String statement = HEADER + ":61:2603100310C5,00NTRFNONREF\n:62F:C260310EUR15,00\n";

        // when
        ReadFile read = ReadFile.of(statement + between + "\n" + statement);

        // then
        assertThat(read.parts()).hasSize(2).allSatisfy(part -> {
            assertThat(part.entries()).hasSize(1);
            assertThat(part.document().findings()).isEmpty();
        });
    }

    @Test
    void movementsBehindTheEndOfAStatementAreToldOnce() throws IOException {
        // when
        ReadFile read = ReadFile.of(HEADER + ":62F:C260310EUR10,00\n-\n:61:2603100310C5,00NTRFNONREF\n"
                + ":61:2603100310C6,00NTRFNONREF\n" + HEADER + ":62F:C260310EUR10,00\n");

        // then
        assertThat(read.parts()).hasSize(2);
        assertThat(read.rejections()).singleElement().satisfies(refused -> {
            assertThat(refused.index()).isEqualTo(2);
            assertThat(refused.problem().code()).isEqualTo("record-unexpected");
            assertThat(refused.problem().place()).hasToString("line 7");
        });
    }

    @Test
    void anotherMessageAmongStatementsIsPassedOver() throws IOException {
        // given
        String envelope = "{1:F01AAAABEBBAXXX0000000000}{2:I%sBBBBBEBBXXXXN}{4:\n";
        String statement = HEADER + ":62F:C260310EUR10,00\n-}\n";

        // when
        ReadFile read = ReadFile.of(
                envelope.formatted("900") + ":20:X\n:21:Y\n:25:Z\n-}\n" + envelope.formatted("940") + statement);

        // then
        assertThat(read.parts()).hasSize(1);
        assertThat(read.rejections()).isEmpty();
    }

    @Test
    void problemNamesTheLineItIsAbout() throws IOException {
        // when
        ReadFile read = ReadFile.of(HEADER + ":62F:C260310EUR11,00\n");

        // then
        Problem finding = read.statement().findings().get(0);
        assertThat(finding.code()).isEqualTo("balance-mismatch");
        assertThat(finding.place()).hasToString("line 5");
    }

    @Test
    void chainOfReversalsAddsUp() throws IOException {
        // when
        ReadFile read = ReadFile.of(HEADER + ":61:260310C5,00NTRFA\n:61:260310RC5,00NTRFA\n:61:260310D3,00NTRFB\n"
                + ":61:260310RD3,00NTRFB\n:62F:C260310EUR10,00\n");

        // then
        assertThat(read.entries())
                .extracting(StatementEntry::amount)
                .containsExactly(
                        new BigDecimal("5.00"),
                        new BigDecimal("-5.00"),
                        new BigDecimal("-3.00"),
                        new BigDecimal("3.00"));
        assertThat(read.findings()).isEmpty();
    }
}
