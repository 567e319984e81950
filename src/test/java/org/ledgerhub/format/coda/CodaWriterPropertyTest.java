package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadFile;

/** What the writer writes, the reader reads: statements within what CODA can hold come back as they were. */
class CodaWriterPropertyTest {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void statementWithinWhatCodaHoldsComesBackUnchanged(@ForAll("statements") ReadFile.Part given) throws IOException {
        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Problem> losses =
                new CodaWriter().write(given.statement(), given.entries().iterator(), false, out);
        ReadFile read = ReadFile.of(out.toByteArray(), "statement.cod");

        // then
        assertThat(losses).isEmpty();
        assertThat(out.toString(Losses.CHARSET).lines())
                .allSatisfy(line -> assertThat(line).hasSize(128));
        assertThat(read.entries()).isEqualTo(given.entries());
        assertThat(read.statement()).isEqualTo(given.statement());
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void statementsInARowComeBackEachByItself(@ForAll("several") List<ReadFile.Part> given) throws IOException {
        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < given.size(); i++) {
            ReadFile.Part each = given.get(i);
            new CodaWriter().write(each.statement(), each.entries().iterator(), i < given.size() - 1, out);
        }
        ReadFile read = ReadFile.of(out.toByteArray(), "statement.cod");

        // then
        assertThat(read.parts()).hasSameSizeAs(given);
        assertThat(read.parts())
                .allSatisfy(each -> assertThat(each.statement().findings()).isEmpty());
        assertThat(read.parts().stream().map(ReadFile.Part::entries).toList())
                .isEqualTo(given.stream().map(ReadFile.Part::entries).toList());
    }

    @Provide
    Arbitrary<ReadFile.Part> statements() {
        return GeneratedStatements.statements();
    }

    @Provide
    Arbitrary<List<ReadFile.Part>> several() {
        return GeneratedStatements.statements().list().ofMinSize(1).ofMaxSize(4);
    }
}
