package org.ledgerhub.target.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/**
 * The VAT that Odoo computed beside the VAT of the document, which is law: tells the tax lines that have to be brought to
 * its amounts, or that the two can't be the same thing.
 */
final class VatCheck {
    /** A difference above this is no rounding: another rate, or another tax. */
    private static final BigDecimal MOST = BigDecimal.ONE;

    private final Chart chart;

    VatCheck(Chart chart) {
        this.chart = chart;
    }

    /** The VAT of one tax as the posting has it: debits, credits, and by account what is a cost. */
    private static final class Expected {
        private BigDecimal debit = BigDecimal.ZERO;
        private BigDecimal credit = BigDecimal.ZERO;
        private BigDecimal apart = BigDecimal.ZERO;
        private final Map<String, BigDecimal> costs = new HashMap<>();

        BigDecimal net() {
            return debit.add(credit);
        }
    }

    /**
     * What to write on which tax line; nothing when all is equal.
     *
     * @return by id of the tax line its amount, debit positive; empty when the taxes do not fit the posting
     */
    Optional<Map<Integer, BigDecimal>> corrections(Prepared invoice, Standing standing) {
        Map<Integer, BigDecimal> corrections = new LinkedHashMap<>();
        Map<Integer, Expected> expected = expected(invoice);
        for (Map.Entry<Integer, Expected> tax : expected.entrySet()) {
            List<Standing.Line> lines = lines(standing, tax.getKey());
            if (!compare(lines, tax.getValue(), corrections)) {
                return Optional.empty();
            }
        }
        boolean foreign = standing.lines().stream()
                .anyMatch(line -> line.kind().equals("tax") && !expected.containsKey(line.tax()));
        return foreign ? Optional.empty() : Optional.of(corrections);
    }

    private Map<Integer, Expected> expected(Prepared invoice) {
        Map<Integer, Expected> byTax = new LinkedHashMap<>();
        Posting posting = invoice.posting();
        for (PostingLine line : posting.lines()) {
            boolean vat = line.role() == Role.VAT || line.role() == Role.NON_DEDUCTIBLE || line.role() == Role.BASE;
            Optional<Chart.Tax> tax = vat ? invoice.taxes().of(line) : Optional.empty();
            if (tax.isPresent()) {
                add(line, byTax.computeIfAbsent(tax.get().id(), id -> new Expected()), invoice.taxes());
            }
        }
        return byTax;
    }

    private static void add(PostingLine line, Expected expected, TaxChoice taxes) {
        if (line.role() == Role.NON_DEDUCTIBLE && taxes.splits(String.valueOf(line.vat()))) {
            expected.costs.merge(line.account(), line.signed(), BigDecimal::add);
        } else if (line.role() == Role.NON_DEDUCTIBLE) {
            expected.apart = expected.apart.add(line.signed());
        } else if (line.role() == Role.VAT && line.signed().signum() > 0) {
            expected.debit = expected.debit.add(line.signed());
        } else if (line.role() == Role.VAT) {
            expected.credit = expected.credit.add(line.signed());
        }
    }

    private static List<Standing.Line> lines(Standing standing, int tax) {
        return standing.lines().stream()
                .filter(line -> line.kind().equals("tax")
                        && line.tax() == tax
                        && line.balance().signum() != 0)
                .toList();
    }

    private boolean compare(List<Standing.Line> lines, Expected expected, Map<Integer, BigDecimal> corrections) {
        List<Standing.Line> rest = new ArrayList<>(lines);
        Map<String, BigDecimal> costs = new HashMap<>(expected.costs);
        for (Standing.Line line : lines) {
            BigDecimal cost = costs.remove(chart.code(line.account()));
            if (cost != null) {
                rest.remove(line);
                if (!settle(line, cost, BigDecimal.ZERO, corrections)) {
                    return false;
                }
            }
        }
        return costs.isEmpty() && compareRest(rest, expected, corrections);
    }

    private static boolean compareRest(
            List<Standing.Line> rest, Expected expected, Map<Integer, BigDecimal> corrections) {
        boolean bothSides = expected.debit.signum() != 0 && expected.credit.signum() != 0;
        if (rest.isEmpty()) {
            return expected.debit.signum() == 0 && expected.credit.signum() == 0;
        }
        if (rest.size() == 1) {
            return !bothSides && settle(rest.getFirst(), expected.net(), expected.apart, corrections);
        }
        boolean opposite = rest.size() == 2
                && rest.getFirst().balance().signum()
                        != rest.getLast().balance().signum();
        if (!opposite || !bothSides) {
            return false;
        }
        boolean settled = true;
        for (Standing.Line line : rest) {
            BigDecimal wanted = line.balance().signum() > 0 ? expected.debit : expected.credit;
            settled &= settle(line, wanted, BigDecimal.ZERO, corrections);
        }
        return settled;
    }

    /** Notes a correction unless all is equal; {@code apart} stands on lines of its own and was computed with it. */
    private static boolean settle(
            Standing.Line line, BigDecimal wanted, BigDecimal apart, Map<Integer, BigDecimal> corrections) {
        boolean plausible = line.balance().subtract(wanted.add(apart)).abs().compareTo(MOST) <= 0
                || line.balance().compareTo(wanted) == 0;
        if (line.balance().compareTo(wanted) != 0) {
            corrections.put(line.id(), wanted);
        }
        return plausible;
    }
}
