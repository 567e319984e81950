package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.ledger.Posting;

/**
 * The grids of every neutral code, on an invoice over 1 000.00 and on a credit note over 1 000.00, as the reference on
 * Belgian VAT has them (§ 1 purchases, § 2 sales). Nothing here is read from the definitions under test.
 */
class VatCodesTest {
    private static final Map<String, String> CLASSES = Map.of("goods", "81", "services", "82", "investment", "83");

    /** Code, category and rate of the document, grids of the invoice, grids of the credit note. */
    record Row(String code, Mapping.Side side, String category, String rate, String invoice, String credit) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        CLASSES.forEach((name, grid) -> {
            for (String rate : List.of("6", "12", "21")) {
                String vat = new BigDecimal(rate).movePointRight(1) + ".00";
                purchase(
                        rows,
                        "be-" + rate + "-" + name,
                        "S",
                        rate,
                        "59=" + vat + " " + grid + "=1000.00",
                        "63=" + vat + " " + grid + "=-1000.00 85=1000.00");
                reverse(rows, "be-cocontractor-", rate, name, "AE", grid, "87", "56", "85");
                reverse(rows, "eu-goods-", rate, name, "K", grid, "86", "55", "84");
                reverse(rows, "eu-services-", rate, name, "AE", grid, "88", "55", "84");
                reverse(rows, "noneu-services-", rate, name, "O", grid, "87", "56", "85");
                reverse(rows, "import-deferred-", rate, name, "G", grid, "87", "57", "85");
            }
            purchase(rows, "be-0-" + name, "Z", "0", grid + "=1000.00", grid + "=-1000.00 85=1000.00");
            purchase(rows, "be-small-business-" + name, "E", "0", grid + "=1000.00", grid + "=-1000.00 85=1000.00");
        });
        purchase(rows, "foreign-vat", "S", "19", "", "");
        purchase(rows, "not-subject", "O", "", "", "");
        sale(rows, "be-sale-6", "S", "6", "01=1000.00 54=60.00", "49=1000.00 64=60.00");
        sale(rows, "be-sale-12", "S", "12", "02=1000.00 54=120.00", "49=1000.00 64=120.00");
        sale(rows, "be-sale-21", "S", "21", "03=1000.00 54=210.00", "49=1000.00 64=210.00");
        sale(rows, "be-sale-0", "Z", "0", "00=1000.00", "49=1000.00");
        sale(rows, "be-sale-exempt-mixed", "E", "0", "00=1000.00", "49=1000.00");
        sale(rows, "be-sale-exempt", "E", "0", "", "");
        sale(rows, "be-sale-cocontractor", "AE", "0", "45=1000.00", "49=1000.00");
        sale(rows, "eu-sale-services", "AE", "0", "44=1000.00", "48=1000.00");
        sale(rows, "eu-sale-goods", "K", "0", "46=1000.00", "48=1000.00");
        sale(rows, "eu-sale-triangular", "K", "0", "46=1000.00", "48=1000.00");
        sale(rows, "export", "G", "0", "47=1000.00", "49=1000.00");
        sale(rows, "noneu-sale-services", "O", "", "47=1000.00", "49=1000.00");
        sale(rows, "sale-not-subject", "O", "", "", "");
        return rows;
    }

    private static void purchase(List<Row> rows, String code, String category, String rate, String in, String credit) {
        rows.add(new Row(code, Mapping.Side.PURCHASE, category, rate, in, credit));
    }

    private static void sale(List<Row> rows, String code, String category, String rate, String in, String credit) {
        rows.add(new Row(code, Mapping.Side.SALE, category, rate, in, credit));
    }

    /** VAT due by the buyer: fully deducted it nets to zero on a credit note. */
    private static void reverse(
            List<Row> rows,
            String family,
            String rate,
            String name,
            String category,
            String grid,
            String base,
            String due,
            String credited) {
        String vat = new BigDecimal(rate).movePointRight(1) + ".00";
        String in = due + "=" + vat + " 59=" + vat + " " + grid + "=1000.00 " + base + "=1000.00";
        String credit = grid + "=-1000.00 " + credited + "=1000.00";
        purchase(rows, family + rate + "-" + name, category, category.equals("O") ? "" : "0", in, credit);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void fillsTheGridsOfTheReturnOnBothSigns(Row row) {
        // given
        Mapping mapping = Rules.with(
                "- { id: all, why: w, when: {}, then: { account: \"600000\", vat: %s } }".formatted(row.code()));
        SampleInvoice invoice = SampleInvoice.of().line("1000.00", row.category(), row.rate());
        SampleInvoice creditNote =
                SampleInvoice.of().line("1000.00", row.category(), row.rate()).credit();

        // when
        Posting booked = Rules.posting(mapping.code(invoice.build(), row.side(), Rules.books(), "p"));
        Posting credited = Rules.posting(mapping.code(creditNote.build(), row.side(), Rules.books(), "p"));

        // then
        assertThat(grids(mapping, booked)).isEqualTo(sorted(row.invoice()));
        assertThat(grids(mapping, credited)).isEqualTo(sorted(row.credit()));
    }

    @Test
    void noCodeIsLeftOut() {
        Mapping mapping = Rules.with("- { id: all, why: w, then: { account: \"600000\" } }");
        assertThat(mapping.vatCodes().all())
                .extracting(VatCode::code)
                .containsExactlyInAnyOrderElementsOf(
                        rows().stream().map(Row::code).toList());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyCodeHasACodeOfTheTarget(String target) {
        Mapping mapping = new Mappings(FileMappings.in(java.nio.file.Path.of("mappings"))).of("f", "d", target, "BE");
        assertThat(mapping.packageCodes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rows().stream().map(Row::code).toList());
    }

    @Test
    void packageThatTakesTheNeutralCodesHasThemAsTheyAreUnlessANearerFileSaysOtherwise() {
        // given
        List<MappingStore.Layer> layers = new ArrayList<>();
        layers.add(new MappingStore.Layer("near.yaml", "mapping: near\ncodes: { be-21-services: D21 }\n", "1"));
        layers.add(new MappingStore.Layer("target.yaml", "mapping: target\ncodes: neutral\n", "1"));
        layers.addAll(FileMappings.in(java.nio.file.Path.of("mappings")).layers("", "", null, "BE"));

        // when
        Map<String, String> codes = Mappings.of(layers).packageCodes();

        // then
        assertThat(codes)
                .hasSize(rows().size())
                .containsEntry("be-21-services", "D21")
                .containsEntry("be-21-goods", "be-21-goods");
    }

    static Stream<String> targets() {
        return Stream.of("octopus", "sftp", "folder", "exact", "dropbox", "horus");
    }

    @Test
    void nonDeductibleVatIsAddedToTheCostAndTheRestOfAReverseChargeIsOwed() {
        // given
        Mapping mapping = Rules.with(
                "- { id: all, why: w, then: { account: \"613000\", deductible: 50, vat: eu-services-21-services } }");

        // when
        Posting booked = Rules.purchase(
                mapping, SampleInvoice.of().line("1000.00", "AE", "0").build());
        Posting credited = Rules.purchase(
                mapping, SampleInvoice.of().line("1000.00", "AE", "0").credit().build());

        // then
        assertThat(grids(mapping, booked)).isEqualTo(sorted("55=210.00 59=105.00 82=1105.00 88=1000.00"));
        assertThat(grids(mapping, credited)).isEqualTo(sorted("62=105.00 82=-1105.00 84=1000.00"));
    }

    private static String grids(Mapping mapping, Posting posting) {
        return text(new GridTotals(mapping.vatCodes()).of(posting));
    }

    private static String text(Map<String, BigDecimal> grids) {
        return grids.entrySet().stream()
                .map(grid -> grid.getKey() + "=" + grid.getValue().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String sorted(String grids) {
        Map<String, BigDecimal> sorted = new TreeMap<>();
        for (String grid : grids.isEmpty() ? new String[0] : grids.split(" ")) {
            sorted.put(grid.substring(0, 2), new BigDecimal(grid.substring(3)));
        }
        return text(sorted);
    }
}
