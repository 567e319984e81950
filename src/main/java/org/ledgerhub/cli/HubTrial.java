package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.TrialText;

/** Trials on the books and the layers of mappings of a running hub. */
final class HubTrial {
    private static final String TEXT = "text";

    private final HubClient client;
    private final TrialText format;
    private final PrintWriter out;
    private final Told told;

    HubTrial(HubClient client, TrialText format, PrintWriter out, Told told) {
        this.client = client;
        this.format = format;
        this.out = out;
        this.told = told;
    }

    int of(List<Path> files, @Nullable String dossier) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                for (JsonNode item : client.tried(file, dossier).path("items")) {
                    print(file, (ObjectNode) item);
                }
            } else {
                told.problem(file.toString(), Problem.error("unreadable", "There is no such file.", "Check its name."));
            }
        }
        return told.exitCode();
    }

    private void print(Path file, ObjectNode item) {
        JsonNode text = item.remove(TEXT);
        out.print(format == TrialText.JSON ? item + "\n" : text.asText());
        out.flush();
        if (item.has("problem")) {
            Problem problem = Json.mapper().convertValue(item.get("problem"), Problem.class);
            if (problem.severity() == Problem.Severity.ERROR) {
                told.problem(file.toString(), problem);
            }
        }
    }
}
