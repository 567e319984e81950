package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.sandbox.octopus.OctopusSession.API;
import static org.ledgerhub.sandbox.octopus.OctopusSession.SIGN_IN;
import static org.ledgerhub.sandbox.octopus.OctopusSession.SOFTWARE_HOUSE;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusSignInTest {
    private static RunningSandbox sandbox;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void userTokenOpensTheListOfDossiers() throws Exception {
        // given
        String token = OctopusSession.userToken(sandbox);

        // when
        var dossiers =
                sandbox.call("GET", API + "/dossiers", "", "Token", token).json();

        // then
        assertThat(dossiers).hasSize(4);
        assertThat(dossiers.get(0).at("/dossierKey/id").intValue()).isEqualTo(1);
        assertThat(dossiers.get(0).get("dossierDescription").textValue()).isEqualTo("Bakkerij Peeters BV");
        assertThat(dossiers.get(0).get("vatNr").textValue()).isEqualTo("BE0700123432");
        assertThat(sandbox.call("GET", API + "/authentication", "", "Token", token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signInNeedsTheSoftwareHouseAndTheRightPassword() throws Exception {
        // when
        var without = sandbox.call("POST", API + "/authentication", SIGN_IN);
        var wrong = sandbox.call(
                "POST",
                API + "/authentication",
                "{\"user\":\"demo\",\"password\":\"x\"}",
                "softwareHouseUuid",
                SOFTWARE_HOUSE);
        var missing = sandbox.call(
                "POST", API + "/authentication", "{\"user\":\"demo\"}", "softwareHouseUuid", SOFTWARE_HOUSE);

        // then
        assertThat(without.status()).isEqualTo(400);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(wrong.json().get("errorCode").isInt()).isTrue();
        assertThat(wrong.json().get("errorMessage").isTextual()).isTrue();
        assertThat(wrong.json().get("technicalInfo").isTextual()).isTrue();
    }

    @Test
    void dossierTokenIsGoodForItsOwnDossierOnly() throws Exception {
        // given
        String token = new OctopusSession(sandbox, 1).token();

        // when
        int own = sandbox.call("GET", API + "/dossiers/1/bookyears", "", "dossierToken", token)
                .status();
        int other = sandbox.call("GET", API + "/dossiers/2/bookyears", "", "dossierToken", token)
                .status();
        int user = sandbox.call(
                        "GET", API + "/dossiers/1/bookyears", "", "dossierToken", OctopusSession.userToken(sandbox))
                .status();
        int without = sandbox.call("GET", API + "/dossiers/1/bookyears", "").status();

        // then
        assertThat(own).isEqualTo(200);
        assertThat(other).isEqualTo(401);
        assertThat(user).isEqualTo(401);
        assertThat(without).isEqualTo(401);
    }

    @Test
    void tokensExpireAfterTenMinutes() throws Exception {
        // given
        String user = OctopusSession.userToken(sandbox);
        OctopusSession session = new OctopusSession(sandbox, 1);

        // when
        sandbox.pass(Duration.ofMinutes(10).minusSeconds(1));
        int before = session.get("/bookyears").status();
        sandbox.pass(Duration.ofSeconds(1));

        // then
        assertThat(before).isEqualTo(200);
        assertThat(session.get("/bookyears").status()).isEqualTo(401);
        assertThat(sandbox.call("GET", API + "/dossiers", "", "Token", user).status())
                .isEqualTo(401);
    }

    @Test
    void revokedTokensAreRefusedUntilOneSignsInAgain() throws Exception {
        // given
        OctopusSession session = new OctopusSession(sandbox, 1);

        // when
        sandbox.faults("octopus", "{\"revokeTokens\":true}");

        // then
        assertThat(session.get("/bookyears").status()).isEqualTo(401);
        assertThat(new OctopusSession(sandbox, 1).get("/bookyears").status()).isEqualTo(200);
    }

    @Test
    void unknownDossierIsNotFound() throws Exception {
        // given
        String user = OctopusSession.userToken(sandbox);

        // when
        var answer = sandbox.call("POST", API + "/dossiers?dossierId=99", "", "Token", user);

        // then
        assertThat(answer.status()).isEqualTo(404);
    }
}
