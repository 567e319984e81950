package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Picks among made-up installations, which are a release file with a program beside it. */
class JavaSearchTest {
    @TempDir
    Path machine;

    @Test
    void newestOfTheUsualPlacesIsTaken() throws IOException {
        java("opt/a", "21.0.4");
        Path newest = java("opt/b/Contents/Home", "25.0.3");
        java("opt/c", "17.0.15");

        Optional<JavaHome> found = search(Map.of()).atLeast(21);

        assertThat(found).contains(new JavaHome(newest, 25));
    }

    @Test
    void namedHomeGoesBeforeANewerOne() throws IOException {
        java("opt/newer", "25");
        Path named = java("mine", "21.0.1");

        Optional<JavaHome> found =
                search(Map.of("HUB_JAVA_HOME", named.toString())).atLeast(21);

        assertThat(found).contains(new JavaHome(named, 21));
    }

    @Test
    void namedHomeThatIsTooOldIsPassedOver() throws IOException {
        Path newer = java("opt/newer", "22-ea");
        Path named = java("mine", "1.8.0_392");

        Optional<JavaHome> found =
                search(Map.of("HUB_JAVA_HOME", named.toString())).atLeast(21);

        assertThat(found).contains(new JavaHome(newer, 22));
    }

    @Test
    void linkOnThePathLeadsToItsInstallation() throws IOException {
        Path home = java("elsewhere/jdk", "24.0.1").toRealPath();
        Path bin = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));

        Optional<JavaHome> found = search(Map.of("PATH", bin.toString())).atLeast(21);

        assertThat(found).contains(new JavaHome(home, 24));
    }

    @Test
    void javaHomeIsConsidered() throws IOException {
        Path home = java("elsewhere/jdk", "23");

        assertThat(search(Map.of("JAVA_HOME", home.toString())).atLeast(21)).contains(new JavaHome(home, 23));
    }

    @Test
    void nothingIsFoundWhereEverythingIsOldOrBroken() throws IOException {
        java("opt/old", "17.0.15");
        Files.delete(java("opt/without-program", "25").resolve("bin/java"));
        Files.delete(java("opt/without-version", "25").resolve("release"));

        assertThat(search(Map.of("JAVA_HOME", "", "PATH", "")).atLeast(21)).isEmpty();
    }

    private JavaSearch search(Map<String, String> environment) {
        return new JavaSearch(environment, List.of(machine.resolve("opt"), machine.resolve("not-there")));
    }

    private Path java(String folder, String version) throws IOException {
        Path home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Made up\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.writeString(home.resolve("bin/java"), "");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
