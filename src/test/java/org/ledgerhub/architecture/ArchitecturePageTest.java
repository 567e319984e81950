package org.ledgerhub.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page that people read shows the table that the build enforces. */
class ArchitecturePageTest {
    private static final Set<Libraries> EVERYWHERE = Set.of(Libraries.JAVA, Libraries.NULLNESS);

    @Test
    void pageShowsTheTableThatIsEnforced() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/docs/architecture.md")).stream()
                .dropWhile(line -> !line.startsWith("| package |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(ArchitecturePageTest::withoutDescription)
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        HousePlan.ROOMS.stream().map(ArchitecturePageTest::row).toList());
    }

    private static String withoutDescription(String line) {
        String[] cells = line.substring(1).split("\\|");
        return String.join(" | ", cells[0].strip(), cells[2].strip(), cells[3].strip());
    }

    private static String row(Room room) {
        String ours = room.ours().stream().map(name -> "`" + name + "`").collect(joining(" "));
        String libraries = room.libraries().stream()
                .filter(bundle -> !EVERYWHERE.contains(bundle))
                .map(bundle -> bundle.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
        return String.join(" | ", "`" + room.name() + "`", orDash(ours), orDash(libraries));
    }

    private static String orDash(String cell) {
        return cell.isEmpty() ? "–" : cell;
    }
}
