package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusFaultsTest {
    private static RunningSandbox sandbox;
    private OctopusSession octopus;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyBooksWithoutFaults() throws Exception {
        sandbox.call("POST", "/sandbox/octopus/_reset", "");
        octopus = new OctopusSession(sandbox, 1);
        octopus.relation(7, "Telecom Noord NV");
    }

    @Test
    void answerLostAfterTheWriteLeavesABooking() throws Exception {
        // given
        sandbox.faults("octopus", "{\"loseAnswerPercent\":100}");

        // when / then
        assertThatThrownBy(() -> octopus.post("/buysellbookings", Bookings.purchase(1)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(booked()).isEqualTo(1);
        assertThat(octopus.get("/buysellbookings?bookyearId=2&journalKey=A1&documentSeqNr=1")
                        .status())
                .as("reads are answered")
                .isEqualTo(200);
    }

    @Test
    void answerLostBeforeTheWriteLeavesNothing() throws Exception {
        // given
        sandbox.faults("octopus", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"before\"}");

        // when / then
        assertThatThrownBy(() -> octopus.post("/buysellbookings", Bookings.purchase(1)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(booked()).isZero();
    }

    @Test
    void clearedFaultsHappenNoMore() throws Exception {
        // given
        sandbox.faults("octopus", "{\"loseAnswerPercent\":100}");

        // when
        int cleared = sandbox.call("DELETE", "/sandbox/octopus/_faults", "").status();

        // then
        assertThat(cleared).isEqualTo(204);
        assertThat(octopus.post("/buysellbookings", Bookings.purchase(1)).status())
                .isEqualTo(201);
    }

    @Test
    void sameSeedMeetsTheSameFaults() throws Exception {
        // when
        List<Integer> first = statusesWithSeed(42);
        List<Integer> second = statusesWithSeed(42);
        List<Integer> other = statusesWithSeed(43);

        // then
        assertThat(first).contains(503, 200).isEqualTo(second).isNotEqualTo(other);
    }

    @Test
    void failingCallsChangeNothingAndSignInIsSpared() throws Exception {
        // given
        sandbox.faults("octopus", "{\"failPercent\":100}");

        // when
        int status = octopus.post("/buysellbookings", Bookings.purchase(1)).status();
        OctopusSession.userToken(sandbox);

        // then
        assertThat(status).isEqualTo(500);
        assertThat(booked()).isZero();
    }

    @Test
    void downMeansEverythingButTheCommonCalls() throws Exception {
        // given
        sandbox.faults("octopus", "{\"down\":true}");

        // when
        int call = octopus.get("/bookyears").status();
        int signIn = sandbox.call(
                        "POST",
                        OctopusSession.API + "/authentication",
                        OctopusSession.SIGN_IN,
                        "softwareHouseUuid",
                        OctopusSession.SOFTWARE_HOUSE)
                .status();

        // then
        assertThat(List.of(call, signIn)).containsOnly(503);
        assertThat(booked()).isZero();
    }

    @Test
    void oneCallTooManyInAMinuteIsToldToWait() throws Exception {
        // given
        sandbox.faults("octopus", "{\"rateLimitPerMinute\":2}");

        // when
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            statuses.add(octopus.get("/bookyears").status());
        }
        sandbox.pass(Duration.ofMinutes(1));
        statuses.add(octopus.get("/bookyears").status());

        // then
        assertThat(statuses).containsExactly(200, 200, 429, 200);
    }

    @Test
    void latencyTakesItsTime() throws Exception {
        // given
        sandbox.faults("octopus", "{\"latencyMillis\":150}");

        // when
        long start = System.nanoTime();
        octopus.get("/bookyears");

        // then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void faultsAreTakenWithoutAContentTypeOfJson() throws Exception {
        // when
        int status = sandbox.call(
                        "POST",
                        "/sandbox/octopus/_faults",
                        "{\"down\":true}",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .status();

        // then
        assertThat(status).isEqualTo(200);
        assertThat(octopus.get("/bookyears").status()).isEqualTo(503);
    }

    @Test
    void faultsAreShownAndNonsenseIsRefused() throws Exception {
        // given
        sandbox.faults("octopus", "{\"seed\":7,\"failPercent\":1}");

        // when
        var shown = sandbox.call("GET", "/sandbox/octopus/_faults", "").json();
        var nonsense = sandbox.call("POST", "/sandbox/octopus/_faults", "{\"failPercent\":200}");
        var unknown = sandbox.call("POST", "/sandbox/nothing/_faults", "{}");

        // then
        assertThat(shown.get("seed").intValue()).isEqualTo(7);
        assertThat(shown.get("failPercent").intValue()).isEqualTo(1);
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(unknown.status()).isEqualTo(404);
    }

    private static List<Integer> statusesWithSeed(int seed) throws Exception {
        OctopusSession session = new OctopusSession(sandbox, 1);
        sandbox.faults("octopus", "{\"seed\":%d,\"failPercent\":50,\"failStatus\":503}".formatted(seed));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(session.get("/bookyears").status());
        }
        return statuses;
    }

    private static int booked() throws Exception {
        return sandbox.books("octopus").get("entries").size();
    }
}
