package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledgerhub.office.Columns;

/** What the operations page says about roles is what requests are checked against. */
class AccessRuleTest {
    private static final Path PAGE = Path.of("src/docs/operations.md");
    private static final String HEAD = "| may | request | role, or one above |";

    @Test
    void tableOfThePageHasTheRulesInTheirOrder() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        int head = page.indexOf(HEAD);

        List<String> table = page.subList(head + 2, page.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(head).isPositive();
        assertThat(table)
                .containsExactlyElementsOf(
                        AccessRule.ALL.stream().map(AccessRuleTest::row).toList());
    }

    @Test
    void lastRuleFitsEveryRequestAndNeedsASignIn() {
        AccessRule last = AccessRule.ALL.get(AccessRule.ALL.size() - 1);

        assertThat(last.method()).isNull();
        assertThat(last.paths()).containsExactly("/**");
        assertThat(last.least()).isNotNull();
    }

    private static String row(AccessRule rule) {
        String paths = rule.paths().stream().map(path -> "`" + path + "`").collect(Collectors.joining(" "));
        String least = rule.least() == null ? "nobody need sign in" : Columns.code(rule.least());
        return "| " + rule.what() + " | " + (rule.method() == null ? "" : rule.method() + " ") + paths + " | " + least
                + " |";
    }
}
