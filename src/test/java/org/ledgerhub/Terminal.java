package org.ledgerhub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgerhub.json.Json;

/**
 * The terminal of an operator who calls the commands of the jar that was built.
 *
 * @param folder where the error stream of a call is kept
 * @param option one option of the Java that runs it
 * @param environment variables of the program's settings; those of this process do not count
 * @param typed what is read from standard input
 */
record Terminal(Path folder, String option, Map<String, String> environment, String typed) {

    static Terminal in(Path folder) {
        return new Terminal(folder, "-Xshare:auto", Map.of(), "");
    }

    Terminal withOption(String java) {
        return new Terminal(folder, java, environment, typed);
    }

    Terminal with(Map<String, String> variables) {
        return new Terminal(folder, option, variables, typed);
    }

    Terminal typing(String text) {
        return new Terminal(folder, option, environment, text);
    }

    /** What a call has told, and its exit code. */
    record Called(int exit, String out, String err) {
        List<JsonNode> json() {
            return out.lines().map(line -> Json.read(line, JsonNode.class)).toList();
        }
    }

    Called call(String... arguments) throws IOException, InterruptedException {
        return call(List.of(arguments));
    }

    Called call(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JavaSearch.onThisMachine()
                        .atLeast(Launcher.OLDEST)
                        .orElseThrow()
                        .command()
                        .toString(),
                option,
                "-jar",
                System.getProperty("hub.jar")));
        command.addAll(arguments);
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(environment);
        Process program = builder.start();
        try {
            try (OutputStream in = program.getOutputStream()) {
                in.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Called(program.waitFor(), out, Files.readString(err));
        } finally {
            program.destroyForcibly();
        }
    }
}
