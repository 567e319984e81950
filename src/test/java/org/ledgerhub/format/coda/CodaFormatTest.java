package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.format.coda.Records.header;
import static org.ledgerhub.format.coda.Records.movement;
import static org.ledgerhub.format.coda.Records.newBalance;
import static org.ledgerhub.format.coda.Records.oldBalance;
import static org.ledgerhub.format.coda.Records.trailer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

class CodaFormatTest {

    @Test
    void linesOfTheTestsHave128Characters() {
        String file = header() + oldBalance(1) + movement(1, 0, 1, "00150000", "A") + newBalance(1) + trailer(3, 0, 0);
        assertThat(file.lines()).allSatisfy(line -> assertThat(line).hasSize(128));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000140126000",
                "0000014012600006        0000000000",
                "0000014012600005X       0000000000",
                "0000014012600005   X    0000000000",
                "00000xx0126000 5        0000000000",
                ":20:STATEMENT\n:25:123456789\n:28C:1/1",
                "<?xml version=\"1.0\"?><Document/>     "
            })
    void otherFilesAreNotRecognised(String text) {
        // given
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        // when
        Format.Match match = new CodaFormat().recognises(new Head("statement.cod", bytes, bytes.length));

        // then
        assertThat(match).isEqualTo(Format.Match.NO);
    }

    @Test
    void duplicateFlagIsRecognised() {
        byte[] bytes = header().replace("00005 ", "00005D").getBytes(StandardCharsets.US_ASCII);
        assertThat(new CodaFormat().recognises(new Head("x", bytes, bytes.length)))
                .isEqualTo(Format.Match.YES);
    }

    @Test
    void sequenceNumbersThatWrapKeepMovementsApart() throws IOException {
        // given
        int movements = 25_000;
        StringBuilder file = new StringBuilder(header()).append(oldBalance(0));
        for (int i = 1; i <= movements; i++) {
            file.append(movement(i % 10_000, 0, 10, "00150000", "NUMBER " + i));
        }
        file.append(newBalance(10L * movements)).append(trailer(movements + 2, 0, 10L * movements));

        // when
        ReadFile read = ReadFile.of(file.toString());

        // then
        assertThat(read.entries()).hasSize(movements);
        assertThat(read.entries().get(9_999).communication()).isEqualTo("NUMBER 10000");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void detailNumbersThatWrapStayInTheirBatch() throws IOException {
        // given
        int details = 12_000;
        StringBuilder file = new StringBuilder(header()).append(oldBalance(0));
        file.append(movement(1, 0, 10L * details, "20150000", "BATCH"));
        for (int i = 1; i <= details; i++) {
            file.append(movement(1, i % 10_000, 10, "60150000", "DETAIL " + i));
        }
        file.append(newBalance(10L * details)).append(trailer(details + 3, 0, 10L * details));

        // when
        ReadFile read = ReadFile.of(file.toString());

        // then
        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualByComparingTo("120");
            assertThat(entry.details()).hasSize(details);
        });
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void fileWithoutAnyLineEndIsReadRecordByRecord() throws IOException {
        // given
        String file = header()
                + oldBalance(-500)
                + movement(1, 0, -1_000, "00101000", "ONE")
                + movement(2, 0, 2_005, "00150000", "TWO")
                + newBalance(505)
                + trailer(4, 1_000, 2_005);

        // when
        ReadFile read = ReadFile.of(file.replace("\n", ""));

        // then
        assertThat(read.entries())
                .extracting(StatementEntry::amount)
                .containsExactly(new BigDecimal("-1.00"), new BigDecimal("2.005"));
        assertThat(read.findings()).containsExactly("line-length");
    }

    @Test
    void fileCutAnywhereIsTruncatedOrWhole() throws IOException {
        // given
        String file =
                header() + oldBalance(0) + movement(1, 0, 10, "00150000", "ONE") + newBalance(10) + trailer(3, 0, 10);
        int sumsEnd = 4 * 129 + 52;

        for (int cut = 1; cut < file.length(); cut++) {
            // when
            Reading reading =
                    ReadFile.by(new CodaFormat(), file.substring(0, cut)).reading();

            // then
            if (cut >= sumsEnd) {
                assertThat(reading).as("cut at %d", cut).isEqualTo(new Reading.Read(1, 0));
            } else {
                assertThat(reading)
                        .as("cut at %d", cut)
                        .isInstanceOfSatisfying(
                                Reading.Unreadable.class,
                                unreadable ->
                                        assertThat(unreadable.problem().code()).isEqualTo("file-truncated"));
            }
        }
    }

    @Test
    void headerOfAnotherVersionAmongStatementsRefusesThatStatementOnly() throws IOException {
        // given
        String good = header() + oldBalance(0) + trailer(1, 0, 0);
        String old = good.replaceFirst("2\n", "1\n");

        // when
        ReadFile read = ReadFile.of(old + good);

        // then
        assertThat(read.reading()).isEqualTo(new Reading.Read(1, 1));
        assertThat(read.rejections().get(0).problem().message()).contains("version 1");
    }
}
