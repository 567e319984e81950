package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** What a posting adds to the grids of the periodic VAT return. */
public final class GridTotals {
    private final VatCodes codes;

    public GridTotals(VatCodes codes) {
        this.codes = codes;
    }

    /** Amounts by grid, in the posting's currency; grids that come to nothing are left out. */
    public Map<String, BigDecimal> of(Posting posting) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        Map<VatCode, List<PostingLine>> byCode = new LinkedHashMap<>();
        for (PostingLine line : posting.lines()) {
            Optional.ofNullable(line.vat())
                    .flatMap(codes::find)
                    .ifPresent(code -> byCode.computeIfAbsent(code, none -> new java.util.ArrayList<>())
                            .add(line));
        }
        byCode.forEach((code, lines) -> add(posting, code, lines, totals));
        totals.values().removeIf(amount -> amount.signum() == 0);
        return totals;
    }

    private static void add(Posting posting, VatCode code, List<PostingLine> lines, Map<String, BigDecimal> totals) {
        boolean basesInDebit = posting.kind() == Posting.Kind.PURCHASE
                || posting.kind() == Posting.Kind.SALE_CREDIT
                || posting.kind() == Posting.Kind.BANK;
        VatCode.Grids grids = posting.kind().credit() ? code.credit() : code.invoice();
        BigDecimal base = sum(lines, basesInDebit, line -> line.role() == PostingLine.Role.BASE);
        BigDecimal dearer = sum(lines, basesInDebit, line -> line.role() == PostingLine.Role.NON_DEDUCTIBLE);
        boolean vatInDebit = basesInDebit == (base.signum() >= 0);
        BigDecimal vat = sum(lines, basesInDebit, line -> isVat(line) && !due(code, line, vatInDebit));
        BigDecimal due = sum(lines, !basesInDebit, line -> isVat(line) && due(code, line, vatInDebit));
        for (String grid : grids.base()) {
            boolean cost =
                    code.itemClass() != null && grid.endsWith(code.itemClass().toString());
            put(grid, cost ? base.add(dearer) : base, totals);
        }
        grids.vat().forEach(grid -> put(grid, vat, totals));
        grids.due().forEach(grid -> put(grid, due, totals));
        if (!grids.net().isEmpty()) {
            BigDecimal net = due.subtract(vat);
            put(grids.net().get(net.signum() >= 0 ? 0 : 1), net.abs(), totals);
        }
    }

    private static boolean isVat(PostingLine line) {
        return line.role() == PostingLine.Role.VAT;
    }

    /** Of the two VAT lines of a reverse charge, the one across from its base is owed. */
    private static boolean due(VatCode code, PostingLine line, boolean vatInDebit) {
        return code.treatment() == VatCode.Treatment.DUE_BY_BUYER && (line.debit() != null) != vatInDebit;
    }

    private static BigDecimal sum(List<PostingLine> lines, boolean debit, Predicate<PostingLine> which) {
        BigDecimal sum = lines.stream().filter(which).map(PostingLine::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return debit ? sum : sum.negate();
    }

    private static void put(String grid, BigDecimal amount, Map<String, BigDecimal> totals) {
        totals.merge(grid.substring(1), grid.charAt(0) == '-' ? amount.negate() : amount, BigDecimal::add);
    }
}
