package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages stand in three languages, and none of them is missing or left over. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/ledgerhub/console");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED =
            Pattern.compile("#\\{([a-z][\\w.-]*[\\w])(?:\\(|\\})|#messages\\.msg\\('([\\w.-]+)'\\)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @ValueSource(strings = {"messages_nl.properties", "messages_fr.properties"})
    void everyTextStandsInEveryLanguageWithTheSamePlaces(String file) throws IOException {
        Properties english = texts("messages.properties");

        Properties other = texts(file);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_nl.properties", "messages_fr.properties"})
    void noTextIsEmptyOrHasAnApostropheThatThePatternsOfJavaWouldEat(String file) throws IOException {
        assertThat(texts(file).entrySet())
                .allSatisfy(text -> assertThat((String) text.getValue())
                        .as((String) text.getKey())
                        .isNotBlank()
                        .doesNotContain("'"));
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : (Iterable<Path>) templates::iterator) {
                USED.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(used::add);
            }
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(texts("messages.properties").stringPropertyNames()).containsAll(used);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            texts.load(in);
        }
        return texts;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.toList());
    }
}
