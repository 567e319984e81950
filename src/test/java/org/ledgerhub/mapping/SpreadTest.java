package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpreadTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property
    void sharesAddUpExactly(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -50_000, max = 50_000) Integer> weights) {
        List<BigDecimal> shares = Spread.over(amount(cents), amounts(weights), 2);
        assertThat(shares).hasSameSizeAs(weights);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount(cents));
    }

    @Property
    void noShareIsACentOffItsExactPart(
            @ForAll @IntRange(min = 0, max = 1_000_000) int cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 50_000) Integer> weights) {
        BigDecimal sum = amounts(weights).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = Spread.over(amount(cents), amounts(weights), 2);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact = amount(cents).multiply(amount(weights.get(i))).divide(sum, MathContext.DECIMAL128);
            assertThat(shares.get(i).subtract(exact).abs()).isLessThan(CENT);
        }
    }

    @Example
    void theLargestRemainderTakesTheCent() {
        assertThat(Spread.over(new BigDecimal("10.00"), amounts(List.of(1, 1, 1)), 2))
                .containsExactly(new BigDecimal("3.34"), new BigDecimal("3.33"), new BigDecimal("3.33"));
        assertThat(Spread.over(new BigDecimal("39.90"), amounts(List.of(14725, 4275)), 2))
                .containsExactly(new BigDecimal("30.92"), new BigDecimal("8.98"));
    }

    @Example
    void furtherDigitsOfTheTotalAreKept() {
        assertThat(Spread.over(new BigDecimal("0.005"), amounts(List.of(1, 1)), 2))
                .containsExactly(new BigDecimal("0.003"), new BigDecimal("0.002"));
    }

    private static BigDecimal amount(int cents) {
        return new BigDecimal(cents).movePointLeft(2);
    }

    private static List<BigDecimal> amounts(List<Integer> cents) {
        return cents.stream().map(SpreadTest::amount).toList();
    }
}
