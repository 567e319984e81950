package org.ledgerhub;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The public sample files, which lie outside the project in the folder given by {@code -Dcorpus}. */
public final class Corpus {
    private Corpus() {}

    public static boolean given() {
        String folder = System.getProperty("corpus", "");
        return !folder.isBlank() && Files.isDirectory(Path.of(folder));
    }

    /** The folder; without one the test that asks is skipped, and counted as such. */
    public static Path folder() {
        assumeTrue(given(), "no corpus given by -Dcorpus");
        return Path.of(System.getProperty("corpus"));
    }

    /** The files below these folders of the corpus in order, without the notes on their origin. */
    public static List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : folders) {
            try (Stream<Path> files = Files.walk(folder().resolve(name))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".md"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }
}
