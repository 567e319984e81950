package org.ledgerhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000})
    void givesBackWhatWentIn(int size) throws IOException {
        // given
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        // when
        try (Spool spool = new Spool()) {
            for (int at = 0; at < size; at += 70_000) {
                spool.out().write(bytes, at, Math.min(70_000, size - at));
            }
            spool.copyTo(copy);
        }

        // then
        assertThat(copy.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void isEmptyUntilSomethingIsWritten() throws IOException {
        try (Spool spool = new Spool()) {
            assertThat(spool.isEmpty()).isTrue();
            spool.write(new byte[] {1});
            assertThat(spool.isEmpty()).isFalse();
        }
    }
}
