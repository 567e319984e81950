package org.ledgerhub.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.Problem;

class EntryFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void sameFiguresInOtherDigitsAndLinesAreNoDifference() {
        EntryFigures sent = new EntryFigures()
                .amount("total", new BigDecimal("121.00"))
                .amounts("base", Map.of("A21", new BigDecimal("100.00")))
                .word("date", DAY);
        EntryFigures standing = new EntryFigures()
                .amount("total", new BigDecimal("121"))
                .amount("base at A21", new BigDecimal("40"))
                .amount("base at A21", new BigDecimal("60.000"))
                .amount("base at A6", new BigDecimal("1"))
                .word("date", "2026-03-14");

        assertThat(sent.differences(standing, "Books")).isEmpty();
    }

    @Test
    void eachAmountAndDateThatStandsDifferentlyIsTold() {
        EntryFigures sent = new EntryFigures()
                .amount("total", new BigDecimal("121.00"))
                .amounts("VAT", Map.of("A21", new BigDecimal("21.00")))
                .word("date", DAY)
                .word("period", "2026-03");
        EntryFigures standing =
                new EntryFigures().amount("total", new BigDecimal("121.01")).word("date", DAY.plusDays(1));

        assertThat(sent.differences(standing, "Books"))
                .extracting(Problem::code, Problem::message)
                .containsExactly(
                        told("total 121.00 there is 121.01"),
                        told("VAT at A21 21.00 there is 0"),
                        told("date 2026-03-14 there is 2026-03-15"),
                        told("period 2026-03 there is none"));
    }

    private static org.assertj.core.groups.Tuple told(String what) {
        return org.assertj.core.groups.Tuple.tuple(
                "booked-differs", "Books shows something else than was sent: " + what + ".");
    }
}
