package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Party;

/** An invoice in the making: lines, allowances and charges; breakdown and totals follow unless they are set. */
final class SampleInvoice {
    private final List<Invoice.Line> lines = new ArrayList<>();
    private final List<Invoice.AllowanceCharge> allowances = new ArrayList<>();
    private final List<Invoice.AllowanceCharge> charges = new ArrayList<>();
    private final List<Invoice.VatBreakdown> rows = new ArrayList<>();
    private String sellerVat = "BE0550011279";
    private String currency = "EUR";
    private boolean credit;
    private BigDecimal rounding = BigDecimal.ZERO;
    private BigDecimal prepaid = BigDecimal.ZERO;
    private BigDecimal off = BigDecimal.ZERO;
    private @Nullable BigDecimal vatInEur;
    private @Nullable LocalDate taxPoint;
    private @Nullable Party payee;

    static SampleInvoice of() {
        return new SampleInvoice();
    }

    static BigDecimal eur(String amount) {
        return new BigDecimal(amount);
    }

    SampleInvoice line(String net, String category, String rate, String description) {
        lines.add(new Invoice.Line(
                Integer.toString(lines.size() + 1),
                description,
                BigDecimal.ONE,
                "C62",
                eur(net),
                eur(net),
                List.of(),
                List.of(),
                vat(category, rate),
                null,
                null));
        return this;
    }

    SampleInvoice line(String net, String category, String rate) {
        return line(net, category, rate, "Article");
    }

    SampleInvoice allowance(String amount, String category, String rate, String reason) {
        allowances.add(part(amount, category, rate, reason));
        return this;
    }

    SampleInvoice charge(String amount, String category, String rate, String reason) {
        charges.add(part(amount, category, rate, reason));
        return this;
    }

    /** A row of the breakdown as the document states it, right or wrong. */
    SampleInvoice row(String base, String vat, String category, String rate) {
        rows.add(new Invoice.VatBreakdown(category, rate(rate), eur(base), eur(vat), null, null, null));
        return this;
    }

    SampleInvoice credit() {
        credit = true;
        return this;
    }

    SampleInvoice seller(String vatId) {
        sellerVat = vatId;
        return this;
    }

    SampleInvoice currency(String code, @Nullable String eurOfVat) {
        currency = code;
        vatInEur = eurOfVat == null ? null : eur(eurOfVat);
        return this;
    }

    SampleInvoice rounding(String amount) {
        rounding = eur(amount);
        return this;
    }

    SampleInvoice prepaid(String amount) {
        prepaid = eur(amount);
        return this;
    }

    /** Makes the stated total with VAT differ from bases and VAT. */
    SampleInvoice off(String amount) {
        off = eur(amount);
        return this;
    }

    SampleInvoice taxPoint(String day) {
        taxPoint = LocalDate.parse(day);
        return this;
    }

    SampleInvoice payee(String name) {
        payee = new Party(name, name, null, null, null, null, null, List.of());
        return this;
    }

    Invoice build() {
        List<Invoice.VatBreakdown> breakdown = rows.isEmpty() ? breakdown() : rows;
        BigDecimal net =
                sum(breakdown.stream().map(Invoice.VatBreakdown::taxableAmount).toList());
        BigDecimal vat =
                sum(breakdown.stream().map(Invoice.VatBreakdown::taxAmount).toList());
        BigDecimal gross = net.add(vat).add(off);
        return new Invoice(
                new Origin("ubl", "sample.xml", null, 1),
                credit ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE,
                credit ? "381" : "380",
                false,
                credit != gross.signum() < 0,
                null,
                "F-1",
                LocalDate.of(2026, 3, 2),
                taxPoint,
                LocalDate.of(2026, 4, 1),
                currency,
                vatInEur == null ? null : "EUR",
                null,
                "PO-7",
                List.of(),
                party("Leverancier", sellerVat),
                party("Klant", "BE0700123432"),
                payee,
                null,
                null,
                lines,
                allowances,
                charges,
                breakdown,
                new Invoice.Totals(
                        null, null, null, net, vat, vatInEur, gross, prepaid, rounding, gross.subtract(prepaid)),
                new Invoice.Payment("30", null, null, "BE20001122334456", null, null),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private List<Invoice.VatBreakdown> breakdown() {
        List<Invoice.VatBreakdown> made = new ArrayList<>();
        List<Invoice.Vat> kinds = new ArrayList<>();
        lines.forEach(line -> kinds.add(line.vat()));
        allowances.forEach(part -> kinds.add(part.vat()));
        charges.forEach(part -> kinds.add(part.vat()));
        for (Invoice.Vat kind : kinds.stream().distinct().toList()) {
            BigDecimal base = sum(lines.stream()
                            .filter(line -> kind.equals(line.vat()))
                            .map(Invoice.Line::netAmount)
                            .toList())
                    .subtract(sum(amounts(allowances, kind)))
                    .add(sum(amounts(charges, kind)));
            BigDecimal rate = kind.rate() == null ? BigDecimal.ZERO : kind.rate();
            BigDecimal tax = base.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            made.add(new Invoice.VatBreakdown(kind.category(), kind.rate(), base, tax, null, null, null));
        }
        return made;
    }

    private static List<BigDecimal> amounts(List<Invoice.AllowanceCharge> parts, Invoice.Vat kind) {
        return parts.stream()
                .filter(part -> kind.equals(part.vat()))
                .map(Invoice.AllowanceCharge::amount)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Party party(String name, String vatId) {
        return new Party(
                name,
                name + " NV",
                vatId.isEmpty() ? null : vatId,
                null,
                null,
                new Party.Address("Straat 1", "Gent", "9000", vatId.isEmpty() ? "US" : vatId.substring(0, 2)),
                null,
                List.of());
    }

    private static Invoice.AllowanceCharge part(String amount, String category, String rate, String reason) {
        return new Invoice.AllowanceCharge(eur(amount), null, null, "95", reason, vat(category, rate));
    }

    private static Invoice.Vat vat(String category, String rate) {
        return new Invoice.Vat(category, rate(rate), null, null, null);
    }

    private static @Nullable BigDecimal rate(String rate) {
        return rate.isEmpty() ? null : new BigDecimal(rate);
    }
}
