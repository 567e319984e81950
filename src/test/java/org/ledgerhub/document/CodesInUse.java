package org.ledgerhub.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The problem codes that stand in Java sources and in mapping files, each with a file that uses it. */
final class CodesInUse {
    private static final String CODE = "\"([a-z]+(?:-[a-z]+)+|unreadable)\"";

    /** A code handed to something that tells a problem, such as {@code warning("vat-mismatch", …}. */
    private static final Pattern TOLD = Pattern.compile("\\b(?:error|warning|warn|info|inform|note|tell|need|problem"
            + "|refuse|reject|said|compare|balance|unreadable|Problem|Held|Refused|BadValue|DamagedRecord)"
            + "\\(\\s*(?:[\\w.()]+,\\s*)?" + CODE + "\\s*,");

    /** A code with its sentence behind it, whoever takes them. */
    private static final Pattern WITH_SENTENCE = Pattern.compile(CODE + "\\s*,\\s*\"[A-Z][a-z']* [a-z][^\"]{4,}");

    private static final Pattern HELD = Pattern.compile("\\bhold: *([a-z]+(?:-[a-z]+)+)");

    private CodesInUse() {}

    static SortedMap<String, Path> inSources(Path folder) throws IOException {
        SortedMap<String, Path> codes = new TreeMap<>();
        collect(codes, folder, ".java", TOLD);
        collect(codes, folder, ".java", WITH_SENTENCE);
        return codes;
    }

    static SortedMap<String, Path> inMappings(Path folder) throws IOException {
        SortedMap<String, Path> codes = new TreeMap<>();
        collect(codes, folder, ".yaml", HELD);
        return codes;
    }

    private static void collect(SortedMap<String, Path> codes, Path folder, String ending, Pattern pattern)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending) && !isCase(file))
                    .forEach(file -> pattern.matcher(text(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(code -> codes.putIfAbsent(code, file)));
        }
    }

    /** In the cases of a mapping, {@code hold:} names the rule that is expected to hold. */
    private static boolean isCase(Path file) {
        return file.toString().endsWith(".test.yaml");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
