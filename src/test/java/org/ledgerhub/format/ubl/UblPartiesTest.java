package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.ReadFile;

/** By which numbers a party is found, and to which accounts it is paid. */
class UblPartiesTest {
    private static final String INVOICE = InvoiceText.whole("P-1", 1);
    private static final String LEGAL_NAME = "<cbc:RegistrationName>Nexio Telecom NV</cbc:RegistrationName>";

    @ParameterizedTest
    @CsvSource({"0550011279", "0550.011.279", "BE 0550.011.279", "550011279"})
    void belgianEnterpriseNumberHasTenDigitsHoweverItIsWritten(String written) throws IOException {
        assertThat(sellerWithLegalId(written).enterpriseNumber()).isEqualTo("0550011279");
    }

    @Test
    void legalIdComesBeforeTheVatIdentifierThatAVatUnitShares() throws IOException {
        Party seller = sellerWithLegalId("0567.812.363");

        assertThat(seller.enterpriseNumber()).isEqualTo("0567812363");
        assertThat(seller.vatId()).isEqualTo("BE0550011279");
    }

    @Test
    void withoutLegalIdTheEndpointTellsAndThenTheVatIdentifier() throws IOException {
        String endpoint = "<cac:Party><cbc:EndpointID schemeID=\"0208\">0567812363</cbc:EndpointID>";

        assertThat(seller(INVOICE).enterpriseNumber()).isEqualTo("0550011279");
        assertThat(seller(INVOICE.replaceFirst("<cac:Party>", endpoint)).enterpriseNumber())
                .isEqualTo("0567812363");
    }

    @Test
    void foreignLegalIdStaysAsWritten() throws IOException {
        String legalId = "<cbc:CompanyID schemeID=\"0204\">HRB 20.881</cbc:CompanyID>";
        String xml = INVOICE.replace("BE0550011279", "DE811907980").replace(LEGAL_NAME, LEGAL_NAME + legalId);

        assertThat(seller(xml).enterpriseNumber()).isEqualTo("HRB 20.881");
    }

    @Test
    void accountNamedInSeveralPaymentMeansIsOneAccount() throws IOException {
        // given
        String means = "<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>%s"
                + "</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>%s</cbc:ID></cac:PayeeFinancialAccount>"
                + "</cac:PaymentMeans>";
        String both = means.formatted("P-1", "BE20 0011 2233 4456")
                + means.formatted("+++009/0933/75538+++", "be20001122334456");

        // when
        ReadFile read = ReadFile.of(INVOICE.replace("  <cac:TaxTotal>", both + "<cac:TaxTotal>"));

        // then
        assertThat(read.invoice().seller().iban()).containsExactly("BE20001122334456");
        assertThat(read.invoice().payment().iban()).isEqualTo("BE20001122334456");
        assertThat(read.invoice().payment().structuredCommunication()).isEqualTo("009093375538");
        assertThat(read.invoice().payment().remittance()).isNull();
        assertThat(read.findings()).isEmpty();
    }

    private static Party sellerWithLegalId(String id) throws IOException {
        return seller(INVOICE.replace(LEGAL_NAME, LEGAL_NAME + "<cbc:CompanyID>" + id + "</cbc:CompanyID>"));
    }

    private static Party seller(String xml) throws IOException {
        Party seller = ReadFile.of(xml).invoice().seller();
        assertThat(seller).isNotNull();
        return seller;
    }
}
