package org.ledgerhub;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A search for Java installations in the environment and in the places where they usually stand. */
final class JavaSearch {
    private final Map<String, String> environment;
    private final List<Path> places;

    JavaSearch(Map<String, String> environment, List<Path> places) {
        this.environment = environment;
        this.places = places;
    }

    static JavaSearch onThisMachine() {
        Path home = Path.of(System.getProperty("user.home"));
        Stream<Path> own = Stream.of(
                        ".sdkman/candidates/java",
                        ".jdks",
                        ".asdf/installs/java",
                        ".local/share/mise/installs/java",
                        "Library/Java/JavaVirtualMachines")
                .map(home::resolve);
        Stream<Path> shared = Stream.of(
                        "/usr/lib/jvm",
                        "/usr/lib64/jvm",
                        "/usr/java",
                        "/usr/local",
                        "/opt",
                        "/opt/java",
                        "/Library/Java/JavaVirtualMachines",
                        "/opt/homebrew/opt",
                        "C:/Program Files/Java",
                        "C:/Program Files/Eclipse Adoptium",
                        "C:/Program Files/Microsoft",
                        "C:/Program Files/Zulu",
                        "C:/Program Files/Amazon Corretto")
                .map(Path::of);
        return new JavaSearch(System.getenv(), Stream.concat(own, shared).toList());
    }

    /** What {@code HUB_JAVA_HOME} names when it is new enough, else the newest of all; empty when all are older. */
    Optional<JavaHome> atLeast(int version) {
        return Stream.concat(
                        named("HUB_JAVA_HOME"),
                        all().sorted(Comparator.comparingInt(JavaHome::version).reversed()))
                .filter(java -> java.version() >= version)
                .findFirst();
    }

    /** Every installation that can be found, in no order; one reached by two names comes twice. */
    Stream<JavaHome> all() {
        return Stream.of(named("HUB_JAVA_HOME"), named("JAVA_HOME"), onPath(), inPlaces())
                .flatMap(homes -> homes);
    }

    private Stream<JavaHome> named(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> JavaHome.in(Path.of(folder)))
                .stream();
    }

    private Stream<JavaHome> onPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("java", "java.exe").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .flatMap(command -> homeOf(command).stream());
    }

    /** The command on the path is most often a link into the installation. */
    private static Optional<JavaHome> homeOf(Path command) {
        try {
            return Optional.ofNullable(command.toRealPath().getParent())
                    .flatMap(bin -> Optional.ofNullable(bin.getParent()))
                    .flatMap(JavaHome::in);
        } catch (IOException broken) {
            return Optional.empty(); // a link that leads nowhere is no Java
        }
    }

    private Stream<JavaHome> inPlaces() {
        return places.stream()
                .flatMap(JavaSearch::folders)
                .flatMap(folder -> Stream.of("", "Contents/Home", "libexec/openjdk.jdk/Contents/Home")
                        .map(folder::resolve))
                .flatMap(folder -> JavaHome.in(folder).stream());
    }

    private static Stream<Path> folders(Path place) {
        File[] inside = place.toFile().listFiles(File::isDirectory); // null when the place does not exist
        return inside == null ? Stream.empty() : Stream.of(inside).map(File::toPath);
    }
}
