package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** Sorts the lines, allowances and charges of an invoice under the rows of its VAT breakdown. */
final class VatGroups {
    private final Invoice invoice;
    private final InvoiceAmounts amounts;
    private final RuleBook rules;
    private final Facts document;

    VatGroups(Invoice invoice, InvoiceAmounts amounts, RuleBook rules, Facts document) {
        this.invoice = invoice;
        this.amounts = amounts;
        this.rules = rules;
        this.document = document;
    }

    List<VatGroup> groups() throws Held {
        List<Invoice.VatBreakdown> rows = invoice.vatBreakdown();
        if (rows.isEmpty()) {
            throw new Held("vat-mismatch", "The document has no VAT breakdown (BG-23).", document);
        }
        checkEveryPartHasARow();
        List<VatGroup> groups = new ArrayList<>();
        for (Invoice.VatBreakdown row : rows) {
            groups.add(group(row));
        }
        return groups;
    }

    private VatGroup group(Invoice.VatBreakdown row) {
        Facts facts = InvoiceFacts.vat(document, row);
        BigDecimal base = amounts.normal(row.taxableAmount());
        List<Item> lines = new ArrayList<>();
        for (Invoice.Line line : invoice.lines()) {
            if (belongs(line.vat(), row)) {
                Facts known = InvoiceFacts.line(facts, line);
                lines.add(item(line.id(), line.description(), amounts.normal(line.netAmount()), known));
            }
        }
        List<Item> own = new ArrayList<>();
        BigDecimal pool = own(row, facts, lines.stream().allMatch(Item::isZero), own);
        List<Item> items = new ArrayList<>(spread(lines, pool));
        items.addAll(own);
        if (items.isEmpty()) {
            items.add(item(null, null, base, facts.copy().put(Fact.LINE_KIND, "line")));
        }
        List<Item> moving = items.stream().filter(item -> !item.isZero()).toList();
        return new VatGroup(
                facts, base, amounts.normal(row.taxAmount()), moving.isEmpty() ? List.of(items.get(0)) : moving);
    }

    /** Takes out allowances and charges with a rule of their own; returns the sum of the others. */
    private BigDecimal own(Invoice.VatBreakdown row, Facts facts, boolean noLines, List<Item> own) {
        BigDecimal pool = BigDecimal.ZERO;
        for (Invoice.AllowanceCharge part : invoice.allowances()) {
            pool = pool.add(own(row, facts, noLines, own, part, "allowance"));
        }
        for (Invoice.AllowanceCharge part : invoice.charges()) {
            pool = pool.add(own(row, facts, noLines, own, part, "charge"));
        }
        return pool;
    }

    private BigDecimal own(
            Invoice.VatBreakdown row,
            Facts facts,
            boolean noLines,
            List<Item> own,
            Invoice.AllowanceCharge part,
            String kind) {
        if (!belongs(part.vat(), row)) {
            return BigDecimal.ZERO;
        }
        BigDecimal positive = amounts.normal(part.amount());
        BigDecimal amount = kind.equals("allowance") ? positive.negate() : positive;
        Facts known = InvoiceFacts.allowanceOrCharge(facts, part, kind);
        if (noLines
                || rules.decideNaming(Fact.LINE_KIND, Decision.ACCOUNT, known).isPresent()) {
            own.add(item(null, part.reason(), amount, known));
            return BigDecimal.ZERO;
        }
        return amount;
    }

    private List<Item> spread(List<Item> lines, BigDecimal pool) {
        if (pool.signum() == 0 || lines.isEmpty()) {
            return lines;
        }
        List<BigDecimal> shares =
                Spread.over(pool, lines.stream().map(Item::amount).toList(), amounts.decimals());
        List<Item> spread = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            spread.add(lines.get(i).plus(shares.get(i)));
        }
        return spread;
    }

    private static Item item(@Nullable String id, @Nullable String text, BigDecimal amount, Facts facts) {
        return new Item(id, text, amount, facts.put(Fact.LINE_AMOUNT, amount));
    }

    private void checkEveryPartHasARow() throws Held {
        for (Invoice.Line line : invoice.lines()) {
            if (amounts.normal(line.netAmount()).signum() != 0) {
                checkRow(line.vat(), "Line " + line.id());
            }
        }
        for (Invoice.AllowanceCharge part : invoice.allowances()) {
            checkRow(part.vat(), "An allowance");
        }
        for (Invoice.AllowanceCharge part : invoice.charges()) {
            checkRow(part.vat(), "A charge");
        }
    }

    private void checkRow(Invoice.@Nullable Vat vat, String what) throws Held {
        if (rowOf(vat).isEmpty()) {
            throw new Held("vat-mismatch", what + " has a VAT category and rate that the breakdown lacks.", document);
        }
    }

    private boolean belongs(Invoice.@Nullable Vat vat, Invoice.VatBreakdown row) {
        return rowOf(vat).filter(own -> own == row).isPresent();
    }

    /** The row of a line: same category, rate and national name, else same category and rate, else the only one. */
    private Optional<Invoice.VatBreakdown> rowOf(Invoice.@Nullable Vat vat) {
        List<Invoice.VatBreakdown> rows = invoice.vatBreakdown();
        if (vat == null || vat.category() == null) {
            return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
        }
        List<Invoice.VatBreakdown> same = rows.stream()
                .filter(row -> vat.category().equals(row.category()) && sameRate(vat.rate(), row.rate()))
                .toList();
        return same.stream()
                .filter(row -> Objects.equals(vat.name(), row.name()))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    private static boolean sameRate(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        BigDecimal left = one == null ? BigDecimal.ZERO : one;
        return left.compareTo(other == null ? BigDecimal.ZERO : other) == 0;
    }
}
