package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.office.HubProcess;

class OwnFolderTest {
    @Test
    void hubThatComesBackBearsItsName(@TempDir Path folder) throws IOException {
        HubProcess before;
        try (OwnFolder own = new OwnFolder(folder)) {
            before = own.process();
        }

        try (OwnFolder own = new OwnFolder(folder)) {
            assertThat(own.process()).isEqualTo(before);
            assertThat(before.alone()).isFalse();
        }
    }

    @Test
    void hubsOfTwoFoldersBearTwoNames(@TempDir Path folder) throws IOException {
        try (OwnFolder one = new OwnFolder(folder.resolve("one"));
                OwnFolder two = new OwnFolder(folder.resolve("two"))) {
            assertThat(one.process().id()).isNotEqualTo(two.process().id());
        }
    }

    @Test
    void secondHubOnAFolderIsTurnedAway(@TempDir Path folder) throws IOException {
        try (OwnFolder own = new OwnFolder(folder)) {
            assertThatThrownBy(() -> new OwnFolder(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("hub.data");
        }
    }
}
