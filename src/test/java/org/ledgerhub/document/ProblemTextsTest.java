package org.ledgerhub.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Golden;

/** Each problem that the hub can tell has a text for each of its readers. */
class ProblemTextsTest {
    private static final Path PAGE = Path.of("src/docs/reference/problems.md");
    private static final Path BUNDLES = Path.of("src/main/resources/org/ledgerhub/document");
    private static final List<String> CONTRACT = List.of("""
            unreadable file-truncated format-unknown document-not-supported dossier-unknown dossier-ambiguous \
            party-mismatch direction-unknown balance-mismatch totals-mismatch vat-mismatch statement-missing \
            statement-overlap opening-unconfirmed document-changed possible-duplicate no-rule vat-unknown \
            vat-rate-unknown vat-code-unmapped account-unknown account-blocked journal-closed period-closed \
            relation-unknown relation-ambiguous relation-iban-changed exchange-rate-missing receipt-not-supported \
            target-refused target-down sign-in-lost budget-spent file-conflict illegal-move too-large unsafe-content \
            before-start""".split(" "));

    private final ProblemTexts english = ProblemTexts.in(Locale.ENGLISH);
    private final ProblemTexts dutch = ProblemTexts.in(Locale.forLanguageTag("nl-BE"));
    private final ProblemTexts french = ProblemTexts.in(Locale.forLanguageTag("fr-BE"));

    @Test
    void stableCodesHaveTexts() {
        assertThat(english.codes()).containsAll(CONTRACT);
    }

    @Test
    void codesInTheSourcesHaveTexts() throws IOException {
        var used = CodesInUse.inSources(Path.of("src/main/java"));

        assertThat(used).containsKeys("totals-mismatch", "unreadable", "vat-rate-missing");
        used.keySet().removeAll(english.codes());
        assertThat(used)
                .as("codes without texts in problems.properties, _nl and _fr")
                .isEmpty();
    }

    @Test
    void codesThatRulesHoldWithHaveTexts() throws IOException {
        Path mappings = Path.of("mappings");
        assumeTrue(Files.isDirectory(mappings), "there are no mapping files yet");

        var used = CodesInUse.inMappings(mappings);

        used.keySet().removeAll(english.codes());
        assertThat(used)
                .as("codes without texts in problems.properties, _nl and _fr")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_nl.properties", "problems_fr.properties"})
    void titleAndRemedyStandInEveryLanguage(String file) throws IOException {
        Set<String> keys = keys(file);

        assertThat(keys).hasSize(2 * english.codes().size());
        assertThat(english.codes()).allSatisfy(code -> assertThat(keys).contains(code + ".title", code + ".remedy"));
    }

    @Test
    void readerGetsTheirLanguageAndElseEnglish() {
        assertThat(dutch.title("period-closed")).contains("De periode is afgesloten");
        assertThat(french.title("period-closed")).contains("La période est clôturée");
        assertThat(ProblemTexts.in(Locale.GERMAN).title("period-closed")).contains("The period is closed");
        assertThat(english.title("never-heard-of")).isEmpty();
    }

    @Test
    void pageOfProblemsIsFresh() throws IOException {
        Golden.tells(PAGE, page());
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Problems

                Every code that the hub can tell, with what it means and what to do. The sentence of a problem itself
                names what stands in the document at hand. This page is made from the texts in
                `src/main/resources/org/ledgerhub/document/problems*.properties`.

                | code | English | Nederlands | Français |
                |---|---|---|---|
                """);
        for (String code : english.codes()) {
            page.append("| `").append(code).append('`');
            List.of(english, dutch, french)
                    .forEach(texts -> page.append(" | **")
                            .append(texts.title(code).orElseThrow())
                            .append(".** ")
                            .append(texts.remedy(code).orElseThrow()));
            page.append(" |\n");
        }
        return page.toString();
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(file))) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
