package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.TestSet;

/** Every public sample ends as pinned in the table beside the fixtures, and a person agrees with each row. */
class UblCorpusTest {
    private static final Path PINNED = Path.of("src/test/resources/format/ubl/corpus.tsv");
    private static final String TITLES = "file\toutcome\tkind\tnumber\tgross\tvat\tfindings";

    @Test
    void everyFileAndEveryInvoiceInsideATestSetEndsAsPinned() throws IOException {
        List<String> rows = new ArrayList<>(List.of(TITLES));
        for (Path file : Corpus.files("ubl", "sbdh")) {
            String name = file.getParent().getFileName() + "/" + file.getFileName();
            rows.add(name + "\t" + row(ReadFile.of(file)));
            List<TestSet.Case> inner = TestSet.cases(file);
            for (int i = 0; i < inner.size(); i++) {
                rows.add(name + "#" + (i + 1) + "\t"
                        + row(ReadFile.of(inner.get(i).xml())));
            }
        }

        rows.forEach(System.out::println);
        System.out.println(rows.size() - 1 + " files and inner documents");
        Golden.tells(PINNED, String.join("\n", rows) + "\n");
    }

    @Test
    void noInvoiceInsideATestSetIsLost() throws IOException {
        int sets = 0;
        for (Path file : Corpus.files("ubl", "sbdh")) {
            String text = Files.readString(file);
            if (!text.contains("<testSet")) {
                continue;
            }
            String bare =
                    Pattern.compile("<!--.*?-->", Pattern.DOTALL).matcher(text).replaceAll("");
            long written = Pattern.compile("<(\\w+:)?(Invoice|CreditNote)[\\s>/]")
                    .matcher(bare)
                    .results()
                    .count();

            List<TestSet.Case> inner = TestSet.cases(file);

            assertThat(inner).as(file.toString()).hasSize((int) written);
            for (TestSet.Case each : inner) {
                ReadFile read = ReadFile.of(each.xml());
                boolean told = read.reading() instanceof Reading.Unreadable
                        || read.parts().size() == 1;
                assertThat(told).as(each.xml()).isTrue();
            }
            sets++;
        }
        assertThat(sets).isEqualTo(33);
    }

    @Test
    void findingsAgreeWithTheArithmeticRulesThatTheTestSetsKeepOrBreak() throws IOException {
        Map<String, List<String>> rules = Map.of(
                "BR-CO-10", List.of("totals-mismatch BT-106"),
                "BR-CO-11", List.of("totals-mismatch BT-107"),
                "BR-CO-12", List.of("totals-mismatch BT-108"),
                "BR-CO-13", List.of("totals-mismatch BT-109"),
                "BR-CO-14", List.of("vat-mismatch BT-110"),
                "BR-CO-15", List.of("totals-mismatch BT-112", "vat-totals-repeated BT-110"),
                "BR-CO-16", List.of("totals-mismatch BT-115"),
                "BR-CO-17", List.of("error vat-mismatch BT-117"));
        int kept = 0;
        int broken = 0;
        for (Path file : Corpus.files("ubl", "sbdh")) {
            for (TestSet.Case each : TestSet.cases(file)) {
                List<String> severe = Severity.of(ReadFile.of(each.xml()).invoice());
                for (String rule : rules.keySet()) {
                    boolean told = severe.stream().anyMatch(finding -> told(finding, rules.get(rule)));
                    if (each.kept().contains(rule)) {
                        assertThat(told)
                                .as(rule + " is kept in " + file + each.xml())
                                .isFalse();
                        kept++;
                    }
                    if (each.broken().contains(rule)) {
                        assertThat(told)
                                .as(rule + " is broken in " + file + each.xml())
                                .isTrue();
                        broken++;
                    }
                }
            }
        }
        System.out.println("arithmetic rules kept " + kept + " times, broken " + broken + " times");
        assertThat(kept).isGreaterThan(30);
        assertThat(broken).isGreaterThan(30);
    }

    private static boolean told(String finding, List<String> ours) {
        return ours.stream().anyMatch(finding::contains);
    }

    private static String row(ReadFile read) {
        if (read.reading() instanceof Reading.Unreadable unreadable) {
            return String.join("\t", unreadable.problem().code(), "", "", "", "", "");
        }
        Invoice invoice = read.invoice();
        String kind = invoice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (invoice.credit() ? " (credit)" : "")
                + (invoice.selfBilled() ? " (self-billed)" : "");
        return String.join(
                "\t",
                "read",
                kind,
                text(invoice.number()),
                text(invoice.totals().gross()) + " " + text(invoice.currency()),
                text(invoice.totals().vat()),
                String.join(", ", Severity.of(invoice)));
    }

    private static String text(Object value) {
        return value == null ? "-" : value.toString();
    }
}
