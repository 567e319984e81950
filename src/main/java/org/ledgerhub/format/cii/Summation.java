package org.ledgerhub.format.cii;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Money;

/** The document totals (BG-22); some of them stand twice, in the currency of the document and in that of its VAT. */
final class Summation {
    private final InvoiceXml xml;
    private final List<Money> net = new ArrayList<>();
    private final List<Money> vat = new ArrayList<>();
    private final List<Money> gross = new ArrayList<>();
    private @Nullable BigDecimal lineNet;
    private @Nullable BigDecimal allowances;
    private @Nullable BigDecimal charges;
    private @Nullable BigDecimal prepaid;
    private @Nullable BigDecimal rounding;
    private @Nullable BigDecimal payable;

    Summation(InvoiceXml xml) {
        this.xml = xml;
    }

    void read() throws IOException {
        int summation = xml.depth();
        while (xml.next(summation)) {
            switch (xml.name()) {
                case "LineTotalAmount" -> lineNet = xml.amount("BT-106");
                case "AllowanceTotalAmount" -> allowances = xml.amount("BT-107");
                case "ChargeTotalAmount" -> charges = xml.amount("BT-108");
                case "TaxBasisTotalAmount" -> net.add(xml.money("BT-109"));
                case "TaxTotalAmount" -> vat.add(xml.money("BT-110"));
                case "GrandTotalAmount" -> gross.add(xml.money("BT-112"));
                case "TotalPrepaidAmount" -> prepaid = xml.amount("BT-113");
                case "RoundingAmount" -> rounding = xml.amount("BT-114");
                case "DuePayableAmount" -> payable = xml.amount("BT-115");
                default -> {}
            }
        }
    }

    /** The totals of a document in this currency, whose VAT may be told in another as well. */
    Invoice.Totals totals(@Nullable String currency, @Nullable String taxCurrency) {
        boolean other = taxCurrency != null && !taxCurrency.equals(currency);
        return new Invoice.Totals(
                lineNet,
                allowances,
                charges,
                own(net, currency, taxCurrency, "BT-109"),
                own(vat, currency, taxCurrency, "BT-110"),
                other ? in(vat, taxCurrency).orElse(null) : null,
                own(gross, currency, taxCurrency, "BT-112"),
                prepaid,
                rounding,
                payable);
    }

    /** What tells the sign of the document: the total with VAT, else the amount due. */
    @Nullable
    BigDecimal sign() {
        return gross.isEmpty() ? payable : gross.get(0).amount();
    }

    private @Nullable BigDecimal own(
            List<Money> told, @Nullable String currency, @Nullable String taxCurrency, String term) {
        List<Money> own = told.stream().filter(amount -> isIn(amount, currency)).toList();
        told.stream()
                .filter(amount -> !isIn(amount, currency) && !isIn(amount, taxCurrency))
                .forEach(amount -> xml.note(amount.currency(), term));
        Money first = own.isEmpty() ? null : own.get(0);
        if (first == null) {
            return told.size() == 1 ? told.get(0).amount() : null;
        }
        own.stream()
                .filter(amount -> !Objects.equals(amount.amount(), first.amount()))
                .forEach(amount -> xml.tell(
                        "vat-totals-repeated",
                        Severity.ERROR,
                        term,
                        "Two totals contradict each other: " + first.amount() + " and " + amount.amount() + "."));
        return first.amount();
    }

    private static Optional<BigDecimal> in(List<Money> told, String currency) {
        return told.stream()
                .filter(amount -> currency.equals(amount.currency()))
                .map(Money::amount)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isIn(Money amount, @Nullable String currency) {
        return amount.currency() == null || amount.currency().equals(currency);
    }
}
