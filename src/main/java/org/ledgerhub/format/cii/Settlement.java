package org.ledgerhub.format.cii;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.PaymentDraft;

/** How it is settled: currencies, payment, VAT breakdown, allowances and charges, totals, what came before. */
final class Settlement {
    private final InvoiceXml xml;
    private final TradePartyReader parties;
    private final TradeTaxReader tax;

    final PaymentDraft payment;
    final AllowanceChargeReader allowanceCharges;
    final Summation summation;
    final List<TradeTax> taxes = new ArrayList<>();
    final List<Invoice.PrecedingInvoice> preceding = new ArrayList<>();

    @Nullable
    String currency;

    @Nullable
    String taxCurrency;

    @Nullable
    Party payee;

    Invoice.@Nullable Period period;

    @Nullable
    LocalDate dueDate;

    Settlement(InvoiceXml xml) {
        this.xml = xml;
        this.parties = new TradePartyReader(xml);
        this.tax = new TradeTaxReader(xml, "BT-119");
        this.payment = new PaymentDraft(xml);
        this.allowanceCharges = AllowanceChargeReader.ofDocument(xml);
        this.summation = new Summation(xml);
    }

    void read() throws IOException {
        int settlement = xml.depth();
        while (xml.next(settlement)) {
            switch (xml.name()) {
                case "InvoiceCurrencyCode" -> currency = xml.text();
                case "TaxCurrencyCode" -> taxCurrency = xml.text();
                case "PaymentReference" -> payment.remittance(xml.text());
                case "PayeeTradeParty" -> payee = parties.read();
                case "SpecifiedTradeSettlementPaymentMeans" -> means();
                case "SpecifiedTradePaymentTerms" -> terms();
                case "BillingSpecifiedPeriod" -> period = PeriodReader.read(xml, "BT-73", "BT-74");
                case "InvoiceReferencedDocument" -> preceding();
                default -> amounts();
            }
        }
    }

    private void amounts() throws IOException {
        switch (xml.name()) {
            case "ApplicableTradeTax" -> {
                xml.group();
                taxes.add(tax.read());
            }
            case "SpecifiedTradeAllowanceCharge" -> allowanceCharges.read();
            case "SpecifiedLogisticsServiceCharge" -> allowanceCharges.logistics();
            case "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation" ->
                summation.read();
            default -> {}
        }
    }

    /** BT-7 of the first tax that tells it. */
    @Nullable
    LocalDate taxPointDate() {
        return taxes.stream()
                .map(TradeTax::taxPointDate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** BT-8 of the first tax that tells it. */
    @Nullable
    String taxPointCode() {
        return taxes.stream()
                .map(TradeTax::taxPointCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void means() throws IOException {
        int means = xml.depth();
        while (xml.next(means)) {
            switch (xml.name()) {
                case "TypeCode" -> payment.means(xml.text());
                case "PayeePartyCreditorFinancialAccount" ->
                    payment.account(Fields.either(xml, "IBANID", "ProprietaryID"));
                case "PayeeSpecifiedCreditorFinancialInstitution" -> payment.bic(Fields.only(xml, "BICID"));
                default -> {}
            }
        }
    }

    /** Of several terms the first due date counts. */
    private void terms() throws IOException {
        int terms = xml.depth();
        while (xml.next(terms)) {
            switch (xml.name()) {
                case "DueDateDateTime" -> dueDate = dueDate == null ? Dates.last(xml, "BT-9") : dueDate;
                case "DirectDebitMandateID" -> payment.mandate(xml.text());
                default -> {}
            }
        }
    }

    private void preceding() throws IOException {
        xml.group();
        int reference = xml.depth();
        String number = null;
        LocalDate date = null;
        while (xml.next(reference)) {
            switch (xml.name()) {
                case "IssuerAssignedID", "ID" -> number = xml.text();
                case "FormattedIssueDateTime", "IssueDateTime" -> date = Dates.first(xml, "BT-26");
                default -> {}
            }
        }
        if (number != null) {
            preceding.add(new Invoice.PrecedingInvoice(number, date));
        }
    }
}
