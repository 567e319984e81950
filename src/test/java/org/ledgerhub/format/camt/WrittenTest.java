package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.format.ReadFile;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-02,2026-03-02",
                "2026-03-02T23:59:59,2026-03-02",
                "2026-03-02T23:59:59+09:00,2026-03-02",
                "2026-03-02T23:30:00Z,2026-03-03",
                "2026-07-02T21:59:59.999Z,2026-07-02",
                "2026-07-02T22:00:00Z,2026-07-03",
                "2026-03-02Z,2026-03-02",
                "2026-13-02,-",
                "2026-02-29,-",
                "20260302,-",
                "02/03/2026,-",
                "2026-03-0x,-"
            })
    void aDateIsTakenAsWrittenAndUtcAsTheDayInBrussels(String text, String date) {
        assertThat(String.valueOf(Written.dateOrNull(text))).isEqualTo(String.valueOf(date));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1.00",
        "1.5,1.50",
        "0001.10,1.10",
        "1.23456,1.23456",
        "1.50000,1.50",
        ".5,0.50",
        "5.,5.00",
        "123456789012345678,123456789012345678.00"
    })
    void anAmountKeepsItsDigitsAndTheCurrencysDecimals(String written, String amount) throws IOException {
        var entries = Text.read("<Ntry><Amt Ccy='EUR'>" + written + "</Amt><CdtDbtInd>DBIT</CdtDbtInd></Ntry>")
                .entries();
        assertThat(entries.get(0).amount().toPlainString()).isEqualTo("-" + amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1e9",
                "0x1",
                "NaN",
                "1.2.3",
                "-",
                ".",
                "",
                " ",
                "1 000",
                "99999999999999999999999999999999999999999"
            })
    void whatIsNoAmountRefusesTheStatement(String written) throws IOException {
        ReadFile outcome = ReadFile.of(
                Text.statement("<Ntry><Amt Ccy='EUR'>" + written + "</Amt><CdtDbtInd>DBIT</CdtDbtInd></Ntry>"));
        assertThat(outcome.rejections())
                .singleElement()
                .satisfies(rejected ->
                        assertThat(rejected.problem().place().path()).endsWith("Ntry/Amt"));
    }
}
