package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and dates as people in Belgium write them. */
class NotationTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-14T11:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nl | 1.234,50 | 14-03-2026", "fr | 1\u202f234,50 | 14/03/2026", "en | 1,234.50 | 14 Mar 2026"})
    void amountsAndDatesFollowTheLanguage(String language, String amount, String date) {
        Notation as = in(language);

        assertThat(as.amount(new BigDecimal("1234.5"))).isEqualTo(amount);
        assertThat(as.date(LocalDate.of(2026, 3, 14))).isEqualTo(date);
    }

    @Test
    void digitsOfTheSourceAreKept() {
        assertThat(in("nl").amount(new BigDecimal("-0.12345"))).isEqualTo("-0,12345");
        assertThat(in("nl").amount(new BigDecimal("10.0000"))).isEqualTo("10,00");
    }

    @Test
    void currencyIsToldWhereItIsNotEuro() {
        assertThat(in("nl").amount(new BigDecimal("10"), "EUR")).isEqualTo("10,00");
        assertThat(in("nl").amount(new BigDecimal("10"), "USD")).isEqualTo("10,00 USD");
    }

    @Test
    void dayInBrusselsDecidesWhatIsToday() {
        Notation as = in("nl");

        assertThat(as.recent(Instant.parse("2026-03-13T23:30:00Z"))).isEqualTo("00:30");
        assertThat(as.recent(Instant.parse("2026-03-13T22:30:00Z"))).isEqualTo("13-03");
        assertThat(as.recent(Instant.parse("2024-03-13T22:30:00Z"))).isEqualTo("13-03-2024");
    }

    private static Notation in(String language) {
        return new Notation(Locale.forLanguageTag(language), NOON);
    }
}
