package org.ledgerhub.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.sandbox.RunningSandbox;

/** A trial at a stand-in over real HTTP: what goes wrong there is asked of its faults. */
public interface StandInTrial extends TargetTrial {

    RunningSandbox sandbox();

    /** Name of the stand-in. */
    String standIn();

    /** From now on these faults happen. */
    default void faults(String json) {
        try {
            sandbox().faults(standIn(), json);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    default void down() {
        faults("{\"down\":true}");
    }

    @Override
    default void up() throws IOException, InterruptedException {
        sandbox().call("DELETE", "/sandbox/" + standIn() + "/_faults", "");
    }

    @Override
    default void loseNextAnswer(boolean booked) {
        session().atNextPlan(() -> faults(losing(booked)));
    }

    /** The faults that lose every answer to a write, after it or before. */
    default String losing(boolean booked) {
        return "{\"loseAnswerPercent\":100,\"loseAnswer\":\"" + (booked ? "after" : "before") + "\"}";
    }

    @Override
    default void endSignIn() {
        session().atNextEntry(() -> faults("{\"revokeTokens\":true}"));
    }

    @Override
    default void refuseFiles() {
        faults("{\"refuseFiles\":true}");
    }

    @Override
    default void closePeriods() {
        faults("{\"closedUntil\":\"2026-12-31\"}");
    }

    @Override
    default void limitCalls(int perMinute) {
        faults("{\"rateLimitPerMinute\":" + perMinute + "}");
    }

    @Override
    default List<String> files() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : sandbox().books(standIn()).path("entries")) {
            entry.path("attachments")
                    .forEach(file -> names.add(file.path("name").asText()));
        }
        return names;
    }

    @Override
    default Counted counted() throws IOException, InterruptedException {
        JsonNode calls =
                sandbox().call("GET", "/sandbox/" + standIn() + "/_calls", "").json();
        return new Counted(
                calls.path("busiestMinute").longValue(),
                calls.path("turnedAway").longValue());
    }

    @Override
    default void pass(Duration time) {
        sandbox().pass(time);
    }

    @Override
    default void close() {
        sandbox().close();
    }
}
