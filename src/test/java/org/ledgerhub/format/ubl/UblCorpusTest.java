package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.Reading;

/** Every public sample ends as pinned in the table beside the fixtures, and a person agrees with each row. */
class UblCorpusTest {
    private static final Path PINNED = Path.of("src/test/resources/format/ubl/corpus.tsv");
    private static final String TITLES = "file\toutcome\tkind\tnumber\tgross\tvat\tfindings";

    private Path corpus = Path.of("");

    @BeforeEach
    void corpusIsThere() {
        String folder = System.getProperty("corpus", "");
        if (folder.isBlank()) {
            System.out.println("SKIPPED: corpus of UBL and SBDH files; give its folder with -Dcorpus=FOLDER");
        }
        Assumptions.assumeFalse(folder.isBlank(), "no corpus given");
        corpus = Path.of(folder);
    }

    @Test
    void everyFileAndEveryInvoiceInsideATestSetEndsAsPinned() throws IOException {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = file.getParent().getFileName() + "/" + file.getFileName();
            outcomes.put(name, row(ReadFile.of(file)));
            List<TestSet.Case> inner = TestSet.cases(file);
            for (int i = 0; i < inner.size(); i++) {
                outcomes.put(name + "#" + (i + 1), row(ReadFile.of(inner.get(i).xml())));
            }
        }

        print(outcomes);
        if ("rewrite".equals(System.getProperty("golden"))) {
            rewrite(outcomes);
        }
        assertThat(outcomes).containsExactlyEntriesOf(pinned());
    }

    @Test
    void noInvoiceInsideATestSetIsLost() throws IOException {
        int sets = 0;
        for (Path file : files()) {
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
                        || read.invoices().size() == 1;
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
        for (Path file : files()) {
            for (TestSet.Case each : TestSet.cases(file)) {
                List<String> severe = ReadFile.severe(ReadFile.of(each.xml()).invoice());
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

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("ubl", "sbdh")) {
            try (Stream<Path> found = Files.walk(corpus.resolve(folder))) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".md"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
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
                String.join(", ", ReadFile.severe(invoice)));
    }

    private static String text(Object value) {
        return value == null ? "-" : value.toString();
    }

    private static Map<String, String> pinned() throws IOException {
        Map<String, String> pinned = new LinkedHashMap<>();
        Files.readAllLines(PINNED).stream().skip(1).forEach(line -> {
            int tab = line.indexOf('\t');
            pinned.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return pinned;
    }

    private static void rewrite(Map<String, String> outcomes) throws IOException {
        List<String> lines = new ArrayList<>(List.of(TITLES));
        outcomes.forEach((file, row) -> lines.add(file + "\t" + row));
        Files.write(PINNED, lines);
    }

    private static void print(Map<String, String> outcomes) {
        System.out.println(TITLES);
        outcomes.forEach((file, row) -> System.out.println(file + "\t" + row));
        System.out.println(outcomes.size() + " files and inner documents");
    }
}
