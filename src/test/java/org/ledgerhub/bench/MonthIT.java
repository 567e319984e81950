package org.ledgerhub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthIT {

    @Test
    void monthStandsInEveryTargetAsExpectedInGoodWeatherAndInBad(@TempDir Path folder) throws Exception {
        MonthRun run = new MonthRun();
        run.jar = Path.of(System.getProperty("hub.jar"));
        run.folder = folder;

        assertThat(run.run()).as("seed %d", run.seed).isEmpty();
    }
}
