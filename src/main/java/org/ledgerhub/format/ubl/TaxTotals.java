package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Money;

/**
 * The VAT of the document: one TaxTotal in its currency with the breakdown (BT-110, BG-23), and maybe one in the
 * accounting currency of the seller without (BT-111). They are never added.
 */
final class TaxTotals {
    private final InvoiceXml xml;
    private final VatReader vat;
    private final List<TaxTotal> totals = new ArrayList<>();

    /** One TaxTotal element. */
    private record TaxTotal(Money vat, List<Invoice.VatBreakdown> rows, List<Money> rowAmounts) {
        boolean isIn(@Nullable String currency) {
            return vat.currency() == null || vat.currency().equals(currency);
        }
    }

    /**
     * What the totals say.
     *
     * @param vat BT-110
     * @param accounting BT-111
     * @param rows BG-23
     */
    record VatOfDocument(@Nullable BigDecimal vat, @Nullable BigDecimal accounting, List<Invoice.VatBreakdown> rows) {}

    TaxTotals(InvoiceXml xml) {
        this.xml = xml;
        this.vat = new VatReader(xml, "BT-119");
    }

    void read() throws IOException {
        xml.group();
        int total = xml.depth();
        Money amount = new Money(null, null);
        List<Invoice.VatBreakdown> rows = new ArrayList<>();
        List<Money> rowAmounts = new ArrayList<>();
        while (xml.next(total)) {
            switch (xml.name()) {
                case "TaxAmount" -> amount = xml.money("BT-110");
                case "TaxSubtotal" -> rows.add(row(rowAmounts));
                default -> {}
            }
        }
        totals.add(new TaxTotal(amount, rows, rowAmounts));
    }

    private Invoice.VatBreakdown row(List<Money> amounts) throws IOException {
        xml.group();
        int subtotal = xml.depth();
        Money base = new Money(null, null);
        Money tax = new Money(null, null);
        BigDecimal rate = null;
        Invoice.Vat category = null;
        while (xml.next(subtotal)) {
            switch (xml.name()) {
                case "TaxableAmount" -> base = xml.money("BT-116");
                case "TaxAmount" -> tax = xml.money("BT-117");
                case "Percent" -> rate = xml.decimal("BT-119");
                case "TaxCategory" -> category = vat.read();
                default -> {}
            }
        }
        amounts.add(base);
        amounts.add(tax);
        Invoice.Vat told = category == null ? new Invoice.Vat(null, null, null, null, null) : category;
        return new Invoice.VatBreakdown(
                told.category(),
                told.rate() == null ? rate : told.rate(),
                base.amount(),
                tax.amount(),
                told.exemptionCode(),
                told.exemptionReason(),
                told.name());
    }

    /** The total in the currency of the document, else the one that comes nearest to being it. */
    VatOfDocument of(@Nullable String currency, @Nullable String taxCurrency) {
        List<TaxTotal> own =
                totals.stream().filter(total -> total.isIn(currency)).toList();
        List<TaxTotal> chosen = chosen(own.isEmpty() ? totals : own);
        repeated(own, chosen);
        chosen.forEach(this::note);
        totals.stream()
                .filter(total -> !total.isIn(currency) && !total.isIn(taxCurrency) && !chosen.contains(total))
                .forEach(total -> xml.note(total.vat().currency(), "BT-111"));
        List<Invoice.VatBreakdown> rows =
                chosen.stream().flatMap(total -> total.rows().stream()).toList();
        boolean other = taxCurrency != null && !taxCurrency.equals(currency);
        return new VatOfDocument(sum(chosen), other ? accounting(taxCurrency, chosen) : null, rows);
    }

    private static List<TaxTotal> chosen(List<TaxTotal> candidates) {
        List<TaxTotal> detailed =
                candidates.stream().filter(total -> !total.rows().isEmpty()).toList();
        return detailed.isEmpty() ? candidates.stream().limit(1).toList() : detailed;
    }

    private void repeated(List<TaxTotal> own, List<TaxTotal> chosen) {
        if (chosen.size() > 1) {
            String message = chosen.size() + " VAT totals, each with its breakdown, were added up.";
            xml.tell("vat-totals-repeated", Severity.WARNING, "BT-110", message);
        }
        BigDecimal vat = sum(chosen);
        own.stream()
                .filter(total -> !chosen.contains(total))
                .map(total -> total.vat().amount())
                .filter(other -> other != null && (vat == null || other.compareTo(vat) != 0))
                .forEach(other -> xml.tell(
                        "vat-totals-repeated",
                        Severity.ERROR,
                        "BT-110",
                        "Two VAT totals contradict each other: " + vat + " and " + other + "."));
    }

    private @Nullable BigDecimal accounting(String taxCurrency, List<TaxTotal> chosen) {
        return totals.stream()
                .filter(total -> !chosen.contains(total)
                        && taxCurrency.equals(total.vat().currency()))
                .map(total -> total.vat().amount())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void note(TaxTotal total) {
        xml.note(total.vat().currency(), "BT-110");
        total.rowAmounts().forEach(amount -> xml.note(amount.currency(), "BT-116"));
    }

    private static @Nullable BigDecimal sum(List<TaxTotal> chosen) {
        return chosen.stream()
                .map(total -> total.vat().amount())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
