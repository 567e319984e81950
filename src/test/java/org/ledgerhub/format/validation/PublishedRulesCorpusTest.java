package org.ledgerhub.format.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.BytesSource;
import org.ledgerhub.format.Findings;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.TestSet;

/** The published rules on every public sample: which rules each breaks is pinned in a table. */
class PublishedRulesCorpusTest {
    private static final Path PINNED = Path.of("src/test/resources/format/validation/corpus.tsv");

    private final PublishedRules rules = new PublishedRules();

    @Test
    void everyInvoiceBreaksTheRulesThatArePinned() throws IOException {
        List<String> rows = new ArrayList<>(List.of("file\toutcome\tbroken rules"));
        for (Path file : Corpus.files("ubl", "sbdh", "cii")) {
            if (!isTestSet(file)) {
                rows.add(file.getParent().getFileName() + "/" + file.getFileName() + "\t" + row(file));
            }
        }

        Golden.tells(PINNED, String.join("\n", rows) + "\n");
    }

    /** The authors of the rules say of each of their cases which rules it keeps and which it breaks. */
    @Test
    void rulesAreKeptAndBrokenAsTheirAuthorsSay() throws IOException, SaxonApiException {
        RuleSets sets = new RuleSets();
        int kept = 0;
        int broken = 0;
        for (Path file : Corpus.files("ubl", "cii")) {
            for (TestSet.Case each : isTestSet(file) ? TestSet.cases(file) : List.<TestSet.Case>of()) {
                Source source = new BytesSource(each.xml().getBytes(StandardCharsets.UTF_8), "case.xml");
                InvoiceTree tree = InvoiceTree.of(source, sets.processor()).orElseThrow();
                Findings findings = new Findings();
                sets.of(tree).orElseThrow().obeysRules(tree, findings);
                List<String> found = findings.list().stream()
                        .map(Problem::rule)
                        .map(String::valueOf)
                        .toList();
                assertThat(found).as(file + each.xml()).containsAll(each.broken());
                assertThat(each.kept()).as(file + each.xml()).noneMatch(found::contains);
                kept += each.kept().size();
                broken += each.broken().size();
            }
        }
        assertThat(kept).isGreaterThan(100);
        assertThat(broken).isGreaterThan(130);
    }

    private static boolean isTestSet(Path file) {
        return file.getParent().endsWith("en16931-unit");
    }

    private String row(Path file) throws IOException {
        List<Problem> found = rules.check(Source.of(file, file.getFileName().toString()));
        if (found.stream().anyMatch(finding -> finding.code().equals("validation-skipped"))) {
            return "skipped\t" + found.get(0).message();
        }
        TreeSet<String> ids = found.stream()
                .map(finding -> (finding.severity() == Problem.Severity.WARNING ? "warning " : "") + finding.rule())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean valid = found.stream().noneMatch(finding -> finding.severity() == Problem.Severity.ERROR);
        return (valid ? "valid" : "broken") + "\t" + String.join(" ", ids);
    }
}
