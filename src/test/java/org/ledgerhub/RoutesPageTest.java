package org.ledgerhub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about routes lists the route files as they stand. */
class RoutesPageTest {
    private static final Path PAGE = Path.of("src/docs/routes.md");
    private static final String HEAD = "| route | what it does |\n|---|---|\n";

    @Test
    void listOfRoutesIsThatOfTheFiles() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(HEAD) + HEAD.length();
        int to = page.indexOf("\n\n", from) + 1;
        String fresh = page.substring(0, from) + rows() + page.substring(to);

        Golden.tells(PAGE, fresh);
    }

    private static String rows() throws IOException {
        StringBuilder rows = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("routes")).sorted()) {
            for (Path file : (Iterable<Path>) files::iterator) {
                JsonNode route = new YAMLMapper().readTree(file.toFile()).at("/0/route");
                rows.append("| `")
                        .append(route.get("id").asText())
                        .append("` | ")
                        .append(route.get("description").asText())
                        .append(" |\n");
            }
        }
        return rows.toString();
    }
}
