package org.ledgerhub.format.cii;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Cross Industry Invoices as text, which add up. */
public final class CiiText {
    private static final BigDecimal PRICE = new BigDecimal("12.50");

    private CiiText() {}

    /** A whole invoice with so many lines of 25.00 at 21 %. */
    public static String whole(String number, int lines) {
        BigDecimal net = PRICE.multiply(BigDecimal.valueOf(2L * lines));
        BigDecimal vat = net.multiply(new BigDecimal("0.21")).setScale(2, RoundingMode.HALF_UP);
        StringBuilder text = new StringBuilder(head(number));
        for (int line = 1; line <= lines; line++) {
            text.append(line(line));
        }
        return text.append(parties()).append(settlement(net, vat)).toString();
    }

    private static String head(String number) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                    xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
                    xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
                  <rsm:ExchangedDocumentContext>
                    <ram:GuidelineSpecifiedDocumentContextParameter>
                      <ram:ID>urn:cen.eu:en16931:2017</ram:ID>
                    </ram:GuidelineSpecifiedDocumentContextParameter>
                  </rsm:ExchangedDocumentContext>
                  <rsm:ExchangedDocument>
                    <ram:ID>%s</ram:ID>
                    <ram:TypeCode>380</ram:TypeCode>
                    <ram:IssueDateTime>
                      <udt:DateTimeString format="102">20260302</udt:DateTimeString>
                    </ram:IssueDateTime>
                  </rsm:ExchangedDocument>
                  <rsm:SupplyChainTradeTransaction>
                """.formatted(number);
    }

    private static String line(int line) {
        return """
                    <ram:IncludedSupplyChainTradeLineItem>
                      <ram:AssociatedDocumentLineDocument>
                        <ram:LineID>%1$d</ram:LineID>
                      </ram:AssociatedDocumentLineDocument>
                      <ram:SpecifiedTradeProduct>
                        <ram:Name>Article %1$d</ram:Name>
                      </ram:SpecifiedTradeProduct>
                      <ram:SpecifiedLineTradeAgreement>
                        <ram:NetPriceProductTradePrice>
                          <ram:ChargeAmount>12.50</ram:ChargeAmount>
                        </ram:NetPriceProductTradePrice>
                      </ram:SpecifiedLineTradeAgreement>
                      <ram:SpecifiedLineTradeDelivery>
                        <ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity>
                      </ram:SpecifiedLineTradeDelivery>
                      <ram:SpecifiedLineTradeSettlement>
                        <ram:ApplicableTradeTax>
                          <ram:TypeCode>VAT</ram:TypeCode>
                          <ram:CategoryCode>S</ram:CategoryCode>
                          <ram:RateApplicablePercent>21</ram:RateApplicablePercent>
                        </ram:ApplicableTradeTax>
                        <ram:SpecifiedTradeSettlementLineMonetarySummation>
                          <ram:LineTotalAmount>25.00</ram:LineTotalAmount>
                        </ram:SpecifiedTradeSettlementLineMonetarySummation>
                      </ram:SpecifiedLineTradeSettlement>
                    </ram:IncludedSupplyChainTradeLineItem>
                """.formatted(line);
    }

    private static String parties() {
        return """
                    <ram:ApplicableHeaderTradeAgreement>
                %s%s    </ram:ApplicableHeaderTradeAgreement>
                    <ram:ApplicableHeaderTradeDelivery/>
                """.formatted(
                        party("Seller", "Nexio Telecom NV", "BE0550011279"),
                        party("Buyer", "Bakkerij Peeters BV", "BE0700123432"));
    }

    private static String party(String role, String name, String vatId) {
        return """
                      <ram:%1$sTradeParty>
                        <ram:Name>%2$s</ram:Name>
                        <ram:PostalTradeAddress>
                          <ram:PostcodeCode>2800</ram:PostcodeCode>
                          <ram:LineOne>Markt 1</ram:LineOne>
                          <ram:CityName>Mechelen</ram:CityName>
                          <ram:CountryID>BE</ram:CountryID>
                        </ram:PostalTradeAddress>
                        <ram:SpecifiedTaxRegistration>
                          <ram:ID schemeID="VA">%3$s</ram:ID>
                        </ram:SpecifiedTaxRegistration>
                      </ram:%1$sTradeParty>
                """.formatted(role, name, vatId);
    }

    private static String settlement(BigDecimal net, BigDecimal vat) {
        return """
                    <ram:ApplicableHeaderTradeSettlement>
                      <ram:PaymentReference>090933755493</ram:PaymentReference>
                      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                      <ram:SpecifiedTradeSettlementPaymentMeans>
                        <ram:TypeCode>30</ram:TypeCode>
                        <ram:PayeePartyCreditorFinancialAccount>
                          <ram:IBANID>BE20001122334456</ram:IBANID>
                        </ram:PayeePartyCreditorFinancialAccount>
                      </ram:SpecifiedTradeSettlementPaymentMeans>
                      <ram:ApplicableTradeTax>
                        <ram:CalculatedAmount>%2$s</ram:CalculatedAmount>
                        <ram:TypeCode>VAT</ram:TypeCode>
                        <ram:BasisAmount>%1$s</ram:BasisAmount>
                        <ram:CategoryCode>S</ram:CategoryCode>
                        <ram:RateApplicablePercent>21</ram:RateApplicablePercent>
                      </ram:ApplicableTradeTax>
                      <ram:SpecifiedTradePaymentTerms>
                        <ram:DueDateDateTime>
                          <udt:DateTimeString format="102">20260401</udt:DateTimeString>
                        </ram:DueDateDateTime>
                      </ram:SpecifiedTradePaymentTerms>
                      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                        <ram:LineTotalAmount>%1$s</ram:LineTotalAmount>
                        <ram:TaxBasisTotalAmount>%1$s</ram:TaxBasisTotalAmount>
                        <ram:TaxTotalAmount currencyID="EUR">%2$s</ram:TaxTotalAmount>
                        <ram:GrandTotalAmount>%3$s</ram:GrandTotalAmount>
                        <ram:DuePayableAmount>%3$s</ram:DuePayableAmount>
                      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    </ram:ApplicableHeaderTradeSettlement>
                  </rsm:SupplyChainTradeTransaction>
                </rsm:CrossIndustryInvoice>
                """.formatted(net, vat, net.add(vat));
    }
}
