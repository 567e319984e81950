package org.ledgerhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

class JsonTest {
    private static final Origin ORIGIN = new Origin("ubl", "a.xml", null, 1);

    private static Invoice invoice() {
        return new Invoice(
                ORIGIN,
                Invoice.Kind.CREDIT_NOTE,
                "381",
                false,
                true,
                null,
                "F1",
                LocalDate.of(2026, 3, 1),
                null,
                null,
                "EUR",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Invoice.Totals(null, null, null, new BigDecimal("1E+2"), null, null, null, null, null, null),
                null,
                List.of(),
                List.of(),
                null,
                List.of(Problem.warning("vat-mismatch", "VAT is off.", "Check it.")
                        .at(Problem.Place.term("BT-110"))));
    }

    @Test
    void invoiceIsFlatWithAmountsAsPlainStringsAndWithoutAbsentValues() {
        String json = Json.write(invoice());

        assertThat(json)
                .contains("\"document\":\"invoice\"", "\"format\":\"ubl\"", "\"source\":\"a.xml\"", "\"index\":1")
                .contains("\"kind\":\"credit-note\"", "\"credit\":true", "\"selfBilled\":false", "\"net\":\"100\"")
                .contains("\"severity\":\"warning\"", "\"place\":{\"term\":\"BT-110\"}")
                .doesNotContain("null", "\"lines\"", "\"path\"", "origin");
    }

    @Test
    void everyKindOfDocumentReadsBackAsItWas() {
        Document statement = new BankStatement(
                ORIGIN,
                new BankStatement.Account("BE47063000111280", null, null, "EUR", null),
                "001",
                null,
                null,
                null,
                LocalDate.of(2026, 1, 5),
                new BankStatement.Balance(new BigDecimal("-5.00"), null),
                null,
                3,
                0,
                List.of());
        Document receipt = new Receipt(ORIGIN, "application/pdf", 5, 2, List.of());

        for (Document document : List.of(invoice(), statement, receipt)) {
            Document back = Json.document(Json.write(document));
            assertThat(Json.write(back)).isEqualTo(Json.write(document));
            assertThat(back).hasSameClassAs(document);
        }
    }

    @Test
    void postingReadsBackEqual() {
        PostingLine.Why why =
                new PostingLine.Why("telecom", "a.yaml", "1", "Phone.", Map.of("seller.vat", "BE1"), List.of());
        PostingLine debit = new PostingLine(
                PostingLine.Role.NON_DEDUCTIBLE,
                "612300",
                new BigDecimal("10.00"),
                null,
                "be-21-services",
                null,
                new BigDecimal("21"),
                null,
                Map.of("cost", "A"),
                "x",
                "1",
                null,
                new PostingLine.Whys(why, null));
        PostingLine credit = new PostingLine(
                PostingLine.Role.RELATION,
                "440000",
                null,
                new BigDecimal("10.00"),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
        Posting posting = new Posting(
                "p1",
                Posting.Kind.PURCHASE_CREDIT,
                "A1",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 1),
                "2026-03",
                null,
                "EUR",
                null,
                "F1",
                null,
                null,
                null,
                new BigDecimal("10.00"),
                null,
                new BigDecimal("10.00"),
                null,
                null,
                new Posting.MappingVersion("m", "1"),
                List.of(debit, credit));

        String json = Json.write(posting);

        assertThat(json)
                .contains("\"kind\":\"purchase-credit\"", "\"role\":\"non-deductible\"")
                .doesNotContain("signed");
        assertThat(Json.read(json, Posting.class)).isEqualTo(posting);
    }
}
