package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sharing an amount by weights so that the shares add up to it exactly (largest remainder). */
final class Spread {
    private Spread() {}

    /**
     * The shares of the total in the order of the weights, in units of {@code 10^-decimals}. Weights may be negative;
     * when they cancel out their size counts, and when all are zero the first takes everything.
     */
    static List<BigDecimal> over(BigDecimal total, List<BigDecimal> weights, int decimals) {
        int scale = Math.max(decimals, total.stripTrailingZeros().scale());
        BigInteger units = total.setScale(scale).unscaledValue();
        List<BigInteger> parts = integers(weights);
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            parts = parts.stream().map(BigInteger::abs).toList();
            sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
        if (sum.signum() == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> new BigDecimal(i == 0 ? units : BigInteger.ZERO, scale))
                    .toList();
        }
        return shares(units, parts, sum, scale);
    }

    private static List<BigDecimal> shares(BigInteger units, List<BigInteger> parts, BigInteger sum, int scale) {
        BigInteger divisor = sum.abs();
        BigInteger sign = BigInteger.valueOf(sum.signum());
        List<BigInteger> floors = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger part : parts) {
            BigInteger exact = units.multiply(part).multiply(sign);
            BigInteger remainder = exact.mod(divisor);
            remainders.add(remainder);
            floors.add(exact.subtract(remainder).divide(divisor));
        }
        BigInteger left = units.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add));
        List<Integer> largestFirst = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left.intValueExact())
                .toList();
        largestFirst.forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
        return floors.stream().map(floor -> new BigDecimal(floor, scale)).toList();
    }

    private static List<BigInteger> integers(List<BigDecimal> weights) {
        int scale = weights.stream()
                .mapToInt(BigDecimal::scale)
                .map(s -> Math.max(s, 0))
                .max()
                .orElse(0);
        return weights.stream().map(w -> w.setScale(scale).unscaledValue()).toList();
    }
}
