package org.ledgerhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostingTest {
    @Test
    void postingWhoseDebitsAreItsCreditsIsConstructed() {
        assertThat(posting(line("10.00", null), line(null, "10.00")).lines()).hasSize(2);
    }

    @Test
    void postingThatIsACentOffCanNotBeConstructed() {
        assertThatThrownBy(() -> posting(line("10.00", null), line(null, "9.99")))
                .isInstanceOf(UnbalancedPosting.class)
                .hasMessageContaining("0.01");
        assertThatThrownBy(() -> posting(line("9.99", null), line(null, "10.00")))
                .isInstanceOf(UnbalancedPosting.class);
    }

    @Test
    void postingNeedsTwoLines() {
        assertThatThrownBy(() -> posting(line("0.00", null))).isInstanceOf(UnbalancedPosting.class);
    }

    @Test
    void lineIsDebitOrCreditAndNeverNegative() {
        assertThatThrownBy(() -> line("1.00", "1.00")).isInstanceOf(UnbalancedPosting.class);
        assertThatThrownBy(() -> line(null, null)).isInstanceOf(UnbalancedPosting.class);
        assertThatThrownBy(() -> line("-1.00", null)).isInstanceOf(UnbalancedPosting.class);
    }

    private static Posting posting(PostingLine... lines) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new Posting(
                "p",
                Posting.Kind.PURCHASE,
                "A1",
                day,
                day,
                "2026-03",
                null,
                "EUR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.TEN,
                null,
                null,
                new Posting.MappingVersion("m", "1"),
                List.of(lines));
    }

    private static PostingLine line(@Nullable String debit, @Nullable String credit) {
        return new PostingLine(
                PostingLine.Role.BASE,
                "612000",
                debit == null ? null : new BigDecimal(debit),
                credit == null ? null : new BigDecimal(credit),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
    }
}
