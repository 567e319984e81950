package org.ledgerhub.target.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Fingerprint;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;

/** A file that is larger than Dropbox takes in one call. */
class LargeFileTest {
    private static final long SIZE = 155L * 1024 * 1024 + 7;

    @Test
    void fileAboveTheLimitOfOneCallGoesInPieces(@TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // given
            FakeSession session = DropboxTrial.session(sandbox, Map.of());
            Fingerprint print = Fingerprint.of(new Counting(SIZE));
            Delivery.File file = new Delivery.File(
                    Delivery.File.Role.ORIGINAL,
                    "scan.tiff",
                    "image/tiff",
                    print.size(),
                    print.sha256(),
                    () -> new Counting(SIZE));
            Delivery delivery = Samples.delivery("0f6c8a4e", Delivery.Purpose.FILES, null, List.of(file));

            // when
            Outcome outcome =
                    new DropboxTarget().book(List.of(delivery), session).getFirst();

            // then
            assertThat(outcome).isInstanceOf(Outcome.Booked.class);
            JsonNode stored = sandbox.books("dropbox").at("/files/0");
            assertThat(stored.path("size").longValue()).isEqualTo(SIZE);
            assertThat(stored.path("sha256").asText()).isEqualTo(print.sha256());
            assertThat(new DropboxTarget().find(List.of(delivery), session).get(delivery))
                    .isPresent();
        }
    }

    /** So many bytes that differ from each other, made while they are read. */
    private static final class Counting extends InputStream {
        private final long size;
        private long at;

        Counting(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return at == size ? -1 : (int) (at++ * 31 >> 3) & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = (int) Math.min(most, size - at);
            for (int i = 0; i < count; i++) {
                into[from + i] = (byte) (at++ * 31 >> 3);
            }
            return count == 0 && most > 0 ? -1 : count;
        }
    }
}
