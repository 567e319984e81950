package org.ledgerhub;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java installation on this machine. Compiled for Java 17, as everything that runs before a newer Java is found.
 *
 * @param folder what {@code JAVA_HOME} would be
 * @param version feature version, such as 25
 */
record JavaHome(Path folder, int version) {
    private static final Pattern FEATURE = Pattern.compile("\"?(\\d+).*");

    /** The installation in a folder; empty when there is none or it does not tell its version. */
    static Optional<JavaHome> in(Path folder) {
        Path release = folder.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(command(folder))) {
            return Optional.empty();
        }
        try (Reader text = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            Matcher feature = FEATURE.matcher(properties.getProperty("JAVA_VERSION", ""));
            return feature.matches()
                    ? Optional.of(new JavaHome(folder, Integer.parseInt(feature.group(1))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty(); // a Java that can't be read can't be started either
        }
    }

    /** The program to start. */
    Path command() {
        return command(folder);
    }

    private static Path command(Path folder) {
        return folder.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }
}
