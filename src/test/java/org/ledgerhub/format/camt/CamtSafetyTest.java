package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.format.ReadFile;

/** Hostile statements are refused with a clear problem, quickly, and nothing of them counts. */
class CamtSafetyTest {

    static Stream<Arguments> attacks() {
        String opened = Text.statement("").replaceAll("(?s)</Stmt>.*", "");
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        return Stream.of(
                Arguments.of(
                        "unsafe-content", "<!DOCTYPE Document SYSTEM 'http://127.0.0.1/x.dtd'>" + Text.statement("")),
                Arguments.of(
                        "unsafe-content",
                        "<!DOCTYPE Document [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>"
                                + Text.statement(Text.entry("<AddtlNtryInf>&b;</AddtlNtryInf>"))),
                Arguments.of("unreadable", Text.statement(Text.entry("<AddtlNtryInf>&b;</AddtlNtryInf>"))),
                Arguments.of("unsafe-content", opened + "<Ntry>".repeat(1_000_000)),
                Arguments.of("unsafe-content", Text.statement("<Ntry" + attributes + "/>")),
                Arguments.of("unsafe-content", Text.statement("<Ntry a='" + "x ".repeat(5_000_000) + "'/>")),
                Arguments.of(
                        "too-large",
                        Text.statement(Text.entry("<AddtlNtryInf>" + "x ".repeat(5_000_000) + "</AddtlNtryInf>"))));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("attacks")
    void attackIsRefused(String code, String file) {
        ReadFile outcome = assertTimeout(Duration.ofSeconds(5), () -> ReadFile.of(file));
        assertThat(outcome.problem().code()).isEqualTo(code);
    }

    static Stream<String> floods() {
        String part = "<RmtInf>" + ("<Ustrd>" + "x".repeat(140) + "</Ustrd>").repeat(10_000) + "</RmtInf>";
        return Stream.of(
                Text.entry("<NtryDtls>" + "<TxDtls/>".repeat(100_001) + "</NtryDtls>"),
                Text.entry("<NtryDtls><TxDtls>" + part + "</TxDtls></NtryDtls>"));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void anEntryThatWouldFillTheMemoryRefusesItsStatement(String entry) {
        ReadFile outcome = assertTimeout(Duration.ofSeconds(5), () -> ReadFile.of(Text.statement(entry)));
        assertThat(outcome.parts()).isEmpty();
        assertThat(outcome.rejections())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.problem().code()).isEqualTo("too-large"));
    }
}
