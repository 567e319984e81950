package org.ledgerhub.format.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.BytesSource;
import org.ledgerhub.format.InvoiceRules;

/** The published rules on invoices of our own. */
class PublishedRulesTest {
    private final PublishedRules rules = new PublishedRules();

    @ParameterizedTest
    @ValueSource(strings = {"ubl.xml", "cii.xml"})
    void invoiceThatFollowsItsProfileHasNoFindings(String sample) throws IOException {
        assertThat(check(sample(sample))).isEmpty();
    }

    @Test
    void brokenRuleIsToldWithIdTextTermLineAndPlace() throws IOException {
        String wrong = sample("ubl.xml").replace(">39.11</cbc:TaxInclusiveAmount", ">40.11</cbc:TaxInclusiveAmount");

        Problem finding = check(wrong).stream()
                .filter(found -> "BR-CO-15".equals(found.rule()))
                .findFirst()
                .orElseThrow();

        assertThat(finding.code()).isEqualTo("validation-failed");
        assertThat(finding.severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(finding.message())
                .startsWith("BR-CO-15: Invoice total amount with VAT (BT-112) = ")
                .doesNotContain("[BR-CO-15]");
        assertThat(finding.remedy()).contains("Peppol");
        Problem.Place place = Objects.requireNonNull(finding.place());
        assertThat(place.path()).isEqualTo("Invoice");
        assertThat(place.term()).isEqualTo("BT-112");
        assertThat(place.line()).isEqualTo(2);
    }

    @Test
    void placeInALineNamesWhichLine() throws IOException {
        String line = between(sample("ubl.xml"), "  <cac:InvoiceLine>", "</cac:InvoiceLine>\n");
        String twice = sample("ubl.xml")
                .replace(
                        line,
                        line + line.replace("<cbc:ID>1<", "<cbc:ID>2<").replaceAll("<cbc:Name>[^<]+", "<cbc:Name>"));

        Problem finding = check(twice).stream()
                .filter(found -> "BR-25".equals(found.rule()))
                .findFirst()
                .orElseThrow();

        assertThat(Objects.requireNonNull(finding.place()).path()).isEqualTo("Invoice/InvoiceLine[2]");
    }

    @ParameterizedTest
    @CsvSource({
        "<cbc:BuyerReference>NA</cbc:BuyerReference>, '', PEPPOL-EN16931-R003",
        "schemeID=\"0208\">0700123432</cbc:EndpointID, schemeID=\"0208\">0700123431</cbc:EndpointID, PEPPOL-COMMON-R043",
        "<cbc:Percent>6<, <cbc:Percent>21<, BR-CO-17"
    })
    void rulesOfTheProfileAreRun(String written, String instead, String rule) throws IOException {
        assertThat(ids(check(sample("ubl.xml").replace(written, instead)))).contains(rule);
    }

    @Test
    void invoiceOfTheBelgianProfileIsCheckedAgainstTheBelgianRules() throws IOException {
        String belgian = sample("ubl.xml")
                .replace("compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", "conformant#urn:UBL.BE:1.0.0.20180214");

        assertThat(ids(check(belgian))).contains("ubl-BE-01", "ubl-BE-15");
    }

    @Test
    void invoiceWithoutAProfileIsToldThatItNeedsOne() throws IOException {
        assertThat(ids(check(sample("ubl.xml").replaceAll("<cbc:CustomizationID>[^<]+</cbc:CustomizationID>", ""))))
                .contains("BR-01");
    }

    @Test
    void elementThatTheSchemaDoesNotKnowIsToldWithItsPlace() throws IOException {
        String odd =
                sample("ubl.xml").replace("<cbc:CityName>Mechelen", "<cbc:Town>x</cbc:Town><cbc:CityName>Mechelen");

        Problem finding = check(odd).get(0);

        assertThat(finding.rule()).startsWith("cvc-complex-type");
        assertThat(finding.message()).contains("Town");
        assertThat(Objects.requireNonNull(finding.place()).path())
                .isEqualTo("Invoice/AccountingCustomerParty/Party/PostalAddress/Town");
    }

    @Test
    void invoiceInAnEnvelopeIsFoundThere() throws IOException {
        String bare = sample("ubl.xml").replaceFirst("<\\?xml[^>]*>\\s*", "");
        String cac = " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\"";
        String outside = "<b:StandardBusinessDocument"
                + " xmlns:b=\"http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader\"" + cac + ">"
                + bare.replaceFirst("\\s+xmlns:cac=\"[^\"]+\"", "") + "</b:StandardBusinessDocument>";

        assertThat(check(outside)).isEmpty();
        assertThat(ids(check(outside.replace(">380<", ">999<")))).contains("BR-CL-01");
    }

    @Test
    void embeddedFilesAreNotPartOfTheTree() throws IOException {
        String attached = sample("ubl.xml").replace("  <cac:AccountingSupplierParty>", """
                  <cac:AdditionalDocumentReference>
                    <cbc:ID>1</cbc:ID>
                    <cac:Attachment>
                      <cbc:EmbeddedDocumentBinaryObject mimeCode="application/x-odd" filename="a.bin">QUJD</cbc:EmbeddedDocumentBinaryObject>
                    </cac:Attachment>
                  </cac:AdditionalDocumentReference>
                  <cac:AccountingSupplierParty>""");
        InvoiceTree tree =
                InvoiceTree.of(source(attached), new RuleSets().processor()).orElseThrow();

        assertThat(tree.document().getStringValue()).contains("2026/0001").doesNotContain("QUJD");
        assertThat(ids(check(attached))).contains("BR-CL-24");
    }

    @Test
    void profileThatNoRulesAreKnownForIsLeftUnchecked() throws IOException {
        String other = sample("ubl.xml").replaceAll("<cbc:CustomizationID>[^<]+", "<cbc:CustomizationID>1.0");

        assertThat(check(other)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("validation-skipped");
            assertThat(finding.severity()).isEqualTo(Problem.Severity.INFO);
            assertThat(finding.message()).contains("1.0");
        });
    }

    @Test
    void fileBeyondTwentyMegabytesIsLeftUnchecked() throws IOException {
        byte[] large = new byte[20_000_001];

        assertThat(rules.check(new BytesSource(large, "large.xml")))
                .extracting(Problem::code)
                .containsExactly(InvoiceRules.SKIPPED);
    }

    @Test
    void nothingIsFetchedForAFileWithADocumentType() throws IOException {
        String hostile = sample("ubl.xml")
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replace(">NA<", ">&e;<");

        assertThat(check(hostile)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("validation-skipped");
            assertThat(finding.message()).contains("DOCTYPE");
        });
    }

    private List<Problem> check(String xml) throws IOException {
        return rules.check(source(xml));
    }

    private static BytesSource source(String xml) {
        return new BytesSource(xml.getBytes(StandardCharsets.UTF_8), "invoice.xml");
    }

    private static List<String> ids(List<Problem> findings) {
        return findings.stream().map(Problem::rule).map(String::valueOf).toList();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }

    private static String sample(String name) {
        try (InputStream in = Objects.requireNonNull(PublishedRules.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
