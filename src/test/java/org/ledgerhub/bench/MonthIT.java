package org.ledgerhub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthIT {

    /** In good weather, which takes two minutes; the bad one takes six and is in the program. */
    @Test
    void monthStandsInEveryTargetAsExpected(@TempDir Path folder) throws Exception {
        MonthRun run = new MonthRun();
        run.jar = Path.of(System.getProperty("hub.jar"));
        run.folder = folder;
        run.weathers = List.of(MonthRun.Weather.GOOD);

        assertThat(run.run()).as("seed %d", run.seed).isEmpty();
    }
}
