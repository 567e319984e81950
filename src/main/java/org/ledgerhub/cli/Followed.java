package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Files on their way through a hub, followed until each of their documents has come to an end. */
final class Followed {
    /** Where a submission stays until somebody or something else acts. */
    private static final Set<String> ENDS = Set.of("booked", "held", "duplicate", "dismissed", "coded");

    /** What a person or the clock must end. */
    private static final Set<String> LONG_WAITS = Set.of("trigger", "connection", "period");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final HubClient client;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, Integer> counted = new TreeMap<>();

    Followed(HubClient client, PrintWriter out, PrintWriter err) {
        this.client = client;
        this.out = out;
        this.err = err;
    }

    /** A file that the hub has stored. */
    record Sent(Path file, String original) {}

    /** Prints a line for each document as it ends and what became of all; exit code 1 when one is held or late. */
    int toTheEnd(List<Sent> sent, Duration longest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        Progress progress = new Progress(err, sent.size());
        List<Sent> open = new ArrayList<>(sent);
        while (!open.isEmpty()) {
            for (Sent file : List.copyOf(open)) {
                JsonNode original = client.get("/api/originals/" + file.original());
                if (ended(original)) {
                    progress.clear();
                    tell(file, original);
                    open.remove(file);
                }
            }
            if (!open.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    progress.clear();
                    late(open);
                    break;
                }
                progress.show(sent.size() - open.size(), "done");
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            }
        }
        progress.clear();
        out.println(summary());
        return open.isEmpty() && !counted.containsKey("held") ? CommandLineDoor.FINE : CommandLineDoor.PROBLEM;
    }

    /** Such as {@code 24 booked, 1 held.} */
    private String summary() {
        return counted.isEmpty()
                ? "Nothing was sent."
                : counted.entrySet().stream()
                        .map(status -> status.getValue() + " " + status.getKey())
                        .collect(Collectors.joining(", ", "", "."));
    }

    private boolean ended(JsonNode original) throws IOException {
        if (original.path("reading").asText().equals("pending")) {
            return false;
        }
        for (JsonNode submission : original.path("submissions")) {
            String status = submission.path("status").asText();
            if (!ENDS.contains(status) && !(status.equals("waiting") && waitsLong(submission))) {
                return false;
            }
        }
        return true;
    }

    /** An original names its submissions without what they wait for. */
    private boolean waitsLong(JsonNode brief) throws IOException {
        JsonNode submission = client.get("/api/submissions/" + brief.path("id").asText());
        return LONG_WAITS.contains(submission.path("waitingFor").asText());
    }

    private void tell(Sent file, JsonNode original) throws IOException {
        for (JsonNode brief : original.path("submissions")) {
            JsonNode submission =
                    client.get("/api/submissions/" + brief.path("id").asText());
            counted.merge(submission.path("status").asText(), 1, Integer::sum);
            out.println(SubmissionLine.of(file.file().getFileName().toString(), submission));
        }
    }

    private void late(List<Sent> open) {
        open.forEach(file -> {
            err.println(file.file() + ": still on its way; it goes on in the hub, a longer --timeout waits for it.");
            counted.merge("on their way", 1, Integer::sum);
        });
    }
}
