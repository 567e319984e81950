package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** Whatever happened to a file on its way: it is read, or its problem is told; nothing is thrown. */
class CodaDamageTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format/coda/valid");
    private static final List<String> FILES =
            List.of("several-statements.cod", "communications.cod", "batches.cod", "cp850.cod", "utf-8.cod");

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void damagedFileIsReadOrRefused(@ForAll("damaged") byte[] bytes) throws IOException {
        // when
        ReadFile read = ReadFile.by(new CodaFormat(), bytes);

        // then
        if (read.reading() instanceof Reading.Read counts) {
            assertThat(counts.documents()).isEqualTo(read.parts().size());
            assertThat(counts.rejected()).isEqualTo(read.rejections().size());
            assertThat(read.parts())
                    .allSatisfy(each -> assertThat(each.statement().entryCount())
                            .isEqualTo(each.entries().size()));
        }
    }

    /** A fixture with bytes overwritten, a piece left out or doubled, or its end cut off. */
    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(
                        Arbitraries.of(FILES),
                        Arbitraries.randoms(),
                        Arbitraries.integers().between(0, 3))
                .as(CodaDamageTest::damage);
    }

    private static byte[] damage(String file, Random random, int kind) {
        byte[] bytes = bytes(file);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        if (kind == 1) {
            for (int i = random.nextInt(20); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(400, bytes.length - from));
        byte[] middle = Arrays.copyOfRange(bytes, from, to);
        return joined(
                Arrays.copyOf(bytes, from),
                kind == 2 ? new byte[0] : middle,
                kind == 2 ? new byte[0] : middle,
                Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FIXTURES.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
