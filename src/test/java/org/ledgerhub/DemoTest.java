package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.FileMappings;
import org.ledgerhub.mapping.Fixtures;
import org.ledgerhub.mapping.Mapping;
import org.ledgerhub.mapping.Mappings;
import org.ledgerhub.mapping.ReadDocument;

class DemoTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Mappings MAPPINGS = new Mappings(FileMappings.in(Path.of("mappings")));
    private static final Map<String, String> TARGETS =
            Map.of("bakkerij-peeters", "octopus", "studio-lumen", "exact", "garage-noord", "odoo");

    /** One dossier's entry of one document: kind, journal and gross, then its lines. */
    record Expected(String file, String dossier, List<String> lines) {}

    static List<Expected> expected() throws IOException {
        Map<String, Map<String, List<String>>> pinned = new YAMLMapper()
                .readValue(Path.of("src/test/resources/demo/expected.yaml").toFile(), new TypeReference<>() {});
        List<Expected> all = new ArrayList<>();
        pinned.forEach(
                (file, entries) -> entries.forEach((dossier, lines) -> all.add(new Expected(file, dossier, lines))));
        return all;
    }

    static List<Path> invoices() throws IOException {
        return files().filter(file -> file.endsWith(".xml") && !file.contains("statement"))
                .map(DEMO::resolve)
                .toList();
    }

    @Test
    void everyDocumentIsPinned() throws IOException {
        assertThat(files())
                .hasSize(22)
                .hasSameElementsAs(expected().stream().map(Expected::file).toList());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void isBookedWithoutAPerson(Expected expected) throws IOException {
        // given
        Fixtures.Given paper = ReadDocument.of(DEMO.resolve(expected.file()));
        List<String> errors = paper.document().findings().stream()
                .filter(finding -> finding.severity() == Problem.Severity.ERROR)
                .map(Problem::code)
                .toList();

        // when, then
        if (expected.dossier().equals("held")) {
            assertThat(errors).isEqualTo(expected.lines());
            return;
        }
        assertThat(paper.document().findings()).isEmpty();
        Coding coding = code(paper, expected.dossier());
        assertThat(coding).isInstanceOf(Coding.Coded.class);
        Coding.Coded coded = (Coding.Coded) coding;
        assertThat(coded.review()).isEmpty();
        assertThat(coded.postings()).hasSize(1);
        assertThat(told(coded.postings().get(0))).isEqualTo(expected.lines());
    }

    @Test
    void statementsOfAnAccountFollowEachOther() throws IOException {
        BankStatement march = statement("bakkerij-peeters/2026-03-31-statement.cod");
        BankStatement april = statement("bakkerij-peeters/2026-04-30-statement.cod");
        assertThat(Objects.requireNonNull(april.openingBalance()).amount())
                .isEqualByComparingTo(
                        Objects.requireNonNull(march.closingBalance()).amount());
    }

    @ParameterizedTest
    @MethodSource("invoices")
    void everyInvoiceCarriesItsPage(Path file) throws IOException {
        // when
        List<byte[]> pages = ReadFile.of(file).files();

        // then
        assertThat(pages).hasSize(1);
        String page = new String(pages.get(0), StandardCharsets.ISO_8859_1);
        assertThat(page).startsWith("%PDF-").endsWith("%%EOF\n");
        assertThat(page.substring(Integer.parseInt(between(page, "startxref\n", "\n"))))
                .startsWith("xref");
        Invoice invoice = (Invoice) ReadDocument.of(file).document();
        assertThat(page).contains("(" + invoice.totals().gross() + ")").contains(invoice.number());
    }

    private static Coding code(Fixtures.Given paper, String dossier) {
        String target = TARGETS.get(dossier);
        Mapping mapping = MAPPINGS.of("kantoor-demo", dossier, target, "BE");
        Books books = new Books("kantoor-demo", dossier, target, null, null, "BE", 2000, Books.Rates.NONE);
        return switch (paper.document()) {
            case Invoice invoice -> mapping.code(invoice, side(invoice, dossier), books, "p-1");
            case BankStatement statement ->
                mapping.code(statement, () -> paper.entries().iterator(), books, "p-1");
            default -> throw new AssertionError("neither invoice nor statement: " + paper.document());
        };
    }

    private static Mapping.Side side(Invoice invoice, String dossier) {
        String name = Objects.requireNonNull(invoice.buyer().name());
        return name.toLowerCase(Locale.ROOT).replace(' ', '-').equals(dossier)
                ? Mapping.Side.PURCHASE
                : Mapping.Side.SALE;
    }

    private static List<String> told(Posting posting) {
        List<String> told = new ArrayList<>();
        String kind = posting.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        told.add(kind + " " + posting.journal() + " " + posting.gross().toPlainString());
        posting.lines().forEach(line -> told.add(told(line)));
        return told;
    }

    private static String told(PostingLine line) {
        BigDecimal amount = Objects.requireNonNull(line.debit() != null ? line.debit() : line.credit());
        String side = line.debit() != null ? " debit " : " credit ";
        String vat = line.vat() == null ? "" : " " + line.vat();
        return line.account() + side + amount.toPlainString() + vat;
    }

    private static BankStatement statement(String file) throws IOException {
        return (BankStatement) ReadDocument.of(DEMO.resolve(file)).document();
    }

    private static String between(String text, String before, String after) {
        int start = text.lastIndexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(DEMO)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> DEMO.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }
}
