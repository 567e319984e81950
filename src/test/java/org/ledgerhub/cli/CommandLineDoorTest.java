package org.ledgerhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineDoorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "--hub.port=8081",
                "serve --hub.port=8081",
                "--spring.main.banner-mode=off --hub.demo=false"
            })
    void settingsAloneServe(String arguments) {
        assertThat(CommandLineDoor.serves(arguments.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read", "read --hub.port=8081", "--help", "--version", "--port=1", "serve now", "--hub.port"})
    void anythingElseIsForACommand(String arguments) {
        assertThat(CommandLineDoor.serves(arguments.split(" "))).isFalse();
    }

    @Test
    void withoutArgumentsItServes() {
        assertThat(CommandLineDoor.serves(new String[0])).isTrue();
    }

    @Test
    void theWordServeIsNoSetting() {
        assertThat(CommandLineDoor.settings(new String[] {"serve", "--hub.port=1"}))
                .containsExactly("--hub.port=1");
    }
}
