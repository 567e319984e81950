package org.ledgerhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mapping files of an office that has rules for the clients of the month beside those of the demo. */
final class MonthRules {
    private static final String RULES = """
            mapping: %s
            rules:
              - id: internet
                why: The telephone company.
                when: { document.direction: purchase, seller.vat: BE0550011279 }
                then: { account: "612300", class: 82, deductible: 100 }
              - id: flour
                why: What the mill delivers is a raw material.
                when: { document.direction: purchase, seller.vat: BE0562178346 }
                then: { account: "600000" }
              - id: sales
                why: Everything that is sold.
                when: { document.direction: sale }
                then: { account: "700000" }
            """;

    private MonthRules() {}

    /** Copies the mapping files and adds a file for each client. */
    static Path in(Path folder, Path from, List<MonthPlace> places) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        for (MonthPlace place : places) {
            Files.writeString(
                    folder.resolve("firms/kantoor-demo/" + place.dossier() + ".yaml"),
                    RULES.formatted(place.dossier()));
        }
        return folder;
    }
}
