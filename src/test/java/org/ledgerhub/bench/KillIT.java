package org.ledgerhub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {

    @Test
    void hubKilledTenTimesLosesNothingAndBooksNothingTwice(@TempDir Path folder) throws Exception {
        KillRun run = new KillRun();
        run.jar = Path.of(System.getProperty("hub.jar"));
        run.folder = folder;
        run.kills = 10;
        run.documents = 60;

        assertThat(run.run()).as("seed %d", run.seed).isEmpty();
    }
}
