package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led away from the hub by what a form says. */
class OwnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                ""
            })
    void addressOfSomebodyElseIsNotFollowed(String given) {
        assertThat(OwnPath.or(given, "/")).isEqualTo("/");
    }

    @Test
    void ownPageWithItsFiltersIs() {
        assertThat(OwnPath.or("/submissions?q=nexio&status=held", "/")).isEqualTo("/submissions?q=nexio&status=held");
    }
}
