package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadFile;

/** What the checks tell, and what they leave alone, starting from an invoice in which nothing is wrong. */
class UblChecksTest {
    /** Three lines of 10.00: 30.00 + 6.30 = 36.30. */
    private static final String RIGHT = InvoiceText.whole("C-1", 3);

    @Test
    void nothingIsFoundWhereNothingIsWrong() throws IOException {
        assertThat(ReadFile.of(RIGHT).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6.30, ''",
        "6.31, ''",
        "6.29, ''",
        "6.32, warning vat-mismatch BT-117",
        "7.29, warning vat-mismatch BT-117",
        "7.30, error vat-mismatch BT-117",
        "5.30, error vat-mismatch BT-117",
    })
    void vatMayBeOffByACentSilentlyAndByLessThanOneEuroWithAWarning(String vat, String finding) throws IOException {
        // given
        String gross = "3" + vat;
        String xml = RIGHT.replace(">6.30<", ">" + vat + "<").replace(">36.30<", ">" + gross + "<");

        // when
        List<String> found = severe(xml);

        // then
        assertThat(found).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "LineExtensionAmount, 30.00, 31.00, warning totals-mismatch BT-106",
        "TaxExclusiveAmount,  30.00, 31.00, error totals-mismatch BT-109",
        "TaxInclusiveAmount,  36.30, 36.31, warning totals-mismatch BT-112",
        "TaxInclusiveAmount,  36.30, 36.33, error totals-mismatch BT-112",
        "PayableAmount,       36.30, 36.00, warning totals-mismatch BT-115",
    })
    void totalThatDoesNotFollowIsTold(String element, String right, String wrong, String finding) throws IOException {
        String total = "<cbc:" + element + " currencyID=\"EUR\">";

        assertThat(severe(RIGHT.replace(total + right, total + wrong))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({"Z", "E", "AE", "K", "G", "O"})
    void vatInACategoryThatKnowsNoneIsAnError(String category) throws IOException {
        String xml = RIGHT.replace("<cbc:ID>S</cbc:ID>", "<cbc:ID>" + category + "</cbc:ID>");

        assertThat(severe(xml)).contains("error vat-mismatch BT-117");
    }

    @Test
    void intraCommunitySupplyNeedsTwoMemberStates() throws IOException {
        // given
        String supply = RIGHT.replace("<cbc:ID>S</cbc:ID>", "<cbc:ID>K</cbc:ID>")
                .replace("<cbc:Percent>21<", "<cbc:Percent>0<")
                .replace(">6.30<", ">0.00<")
                .replace(">36.30<", ">30.00<");

        // then
        assertThat(ReadFile.of(supply).findings()).contains("vat-parties-mismatch BT-118");
        assertThat(ReadFile.of(supply.replace("BE0550011279", "NL001234567B01")).findings())
                .doesNotContain("vat-parties-mismatch BT-118");
    }

    @Test
    void linesThatDoNotMakeTheBaseOfTheirCategoryAreTold() throws IOException {
        String first = "<cac:ClassifiedTaxCategory>\n        <cbc:ID>S</cbc:ID>\n        <cbc:Percent>21<";
        String xml = RIGHT.replaceFirst(first, first.replace("21", "6"));

        ReadFile read = ReadFile.of(xml);

        assertThat(read.invoice().findings())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "The base of VAT S 21 % is 30.00, but its lines, allowances and charges make 20.00.",
                        "The base of VAT S 6 % is 0, but its lines, allowances and charges make 10.00.");
    }

    @Test
    void twoTotalsWithTheirOwnBreakdownAreAddedUpAndToldNeverDropped() throws IOException {
        // given
        int from = RIGHT.indexOf("  <cac:TaxTotal>");
        String total = RIGHT.substring(from, RIGHT.indexOf("  <cac:LegalMonetaryTotal>"));
        String half = total.replace(">6.30<", ">3.15<").replace(">30.00<", ">15.00<");

        // when
        ReadFile read = ReadFile.of(RIGHT.replace(total, half + half));

        // then
        assertThat(read.invoice().totals().vat()).isEqualByComparingTo("6.30");
        assertThat(read.invoice().vatBreakdown()).hasSize(2);
        assertThat(read.findings()).containsExactly("vat-totals-repeated BT-110");
    }

    @Test
    void amountInAnotherCurrencyIsAnErrorWhereItIsBooked() throws IOException {
        String line =
                RIGHT.replaceFirst("EUR\">10.00</cbc:LineExtensionAmount>", "USD\">10.00</cbc:LineExtensionAmount>");
        String total = RIGHT.replace("EUR\">36.30</cbc:TaxInclusiveAmount>", "USD\">36.30</cbc:TaxInclusiveAmount>");

        assertThat(severe(line)).containsExactly("warning currency-mismatch BT-131");
        assertThat(severe(total)).containsExactly("error currency-mismatch BT-112");
    }

    @Test
    void vatInTheAccountingCurrencyNeedsThatCurrencyToBeTold() throws IOException {
        // given
        String dollars = "<cac:TaxTotal><cbc:TaxAmount currencyID=\"USD\">7.10</cbc:TaxAmount></cac:TaxTotal>";
        String xml = RIGHT.replace("  <cac:LegalMonetaryTotal>", dollars + "<cac:LegalMonetaryTotal>");
        String told = xml.replace(
                "</cbc:DocumentCurrencyCode>",
                "</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>");

        // then
        assertThat(severe(xml)).containsExactly("warning currency-mismatch BT-111");
        assertThat(ReadFile.of(xml).invoice().totals().vatTaxCurrency()).isNull();
        assertThat(severe(told)).isEmpty();
        assertThat(ReadFile.of(told).invoice().totals().vatTaxCurrency()).isEqualByComparingTo("7.10");
        assertThat(ReadFile.of(told).invoice().totals().vat()).isEqualByComparingTo("6.30");
    }

    @ParameterizedTest
    @CsvSource({"number-missing BT-1, cbc:ID", "issue-date-missing BT-2, cbc:IssueDate"})
    void whatIsMandatoryAndMissingIsAnError(String finding, String element) throws IOException {
        String xml = RIGHT.replaceFirst("<" + element + ">[^<]*</" + element + ">", "");

        assertThat(severe(xml)).containsExactly("error " + finding);
    }

    @Test
    void proFormaInvoiceIsNotForTheBooks() throws IOException {
        assertThat(severe(RIGHT.replace("TypeCode>380<", "TypeCode>325<"))).containsExactly("error pro-forma BT-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E5",
                "1.234,50",
                "1,5",
                "0x10",
                "NaN",
                "--1",
                "1.2.3",
                ".",
                "10000000000000000000000000000000000000000.00"
            })
    void whatIsNoPlainDecimalIsNotReadAsOne(String amount) throws IOException {
        String xml = RIGHT.replace(">36.30</cbc:TaxInclusiveAmount>", ">" + amount + "</cbc:TaxInclusiveAmount>");

        ReadFile read = ReadFile.of(xml);

        assertThat(read.invoice().totals().gross()).isNull();
        assertThat(read.findings()).containsExactly("amount-invalid BT-112", "gross-missing BT-112");
    }

    @Test
    void amountsKeepTheirDigitsAndGetAtLeastThoseOfTheCurrency() throws IOException {
        String xml = RIGHT.replaceFirst(">10.00<", ">9.99955<").replaceFirst(">10.00<", ">10<");

        Invoice invoice = ReadFile.of(xml).invoice();

        assertThat(invoice.lines().get(0).netAmount()).hasToString("9.99955");
        assertThat(invoice.lines().get(1).netAmount()).hasToString("10.00");
        assertThat(invoice.lines().get(0).unitPrice()).hasToString("2.50");
    }

    @Test
    void tooManyOfAKindAreToldAsANumber() throws IOException {
        String xml = InvoiceText.whole("C-2", 100).replace(">2.50<", ">2.60<");

        List<Problem> findings = ReadFile.of(xml).invoice().findings();

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).message()).isEqualTo("The same was found 80 more times.");
        assertThat(findings.get(20).place()).isEqualTo(Problem.Place.term("BT-131"));
    }

    private static List<String> severe(String xml) throws IOException {
        return Severity.of(ReadFile.of(xml).invoice());
    }
}
