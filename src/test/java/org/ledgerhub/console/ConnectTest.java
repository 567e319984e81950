package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.ledgerhub.office.Person;

/** Connections are signed in at their package's page only by whom it concerns. */
@WithHub
class ConnectTest {
    private final Hub hub;

    ConnectTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void packageWithoutAPageOfItsOwnIsSignedInByItsFields() {
        isProblem(hub.demo().post("/api/connections/demo-octopus/sign-in", ""), 400, "invalid-request");
    }

    @Test
    void personConsentsAtThePackageAndComesBackSignedIn() {
        Browser browser = Browser.signedIn(hub, "demo", "demo");
        JsonNode begun =
                browser.post("/api/connections/demo-dropbox/sign-in", "").json();
        URI consent = URI.create(begun.path("address").asText());
        Caller dropbox = new Caller(consent.getScheme() + "://" + consent.getRawAuthority(), null);

        Caller.Answer allowed = dropbox.post(
                consent.getRawPath() + "?" + consent.getRawQuery(),
                (consent.getRawQuery() + "&decision=allow").getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
        URI back = URI.create(allowed.header("Location"));
        String callback = back.getRawPath() + "?" + back.getRawQuery();

        assertThat(begun.path("callback").asText()).endsWith("/connect/callback");
        assertThat(hub.demo().get(callback).status()).isEqualTo(400);
        Caller.Answer signedIn = browser.get(callback);
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location")).endsWith("/connect/demo-dropbox");
        assertThat(browser.get("/connect/demo-dropbox").text()).contains("Signed in by", "demo");
        assertThat(browser.get(callback).status()).isEqualTo(400);
        JsonNode standing = hub.demo().get("/api/connections/demo-dropbox").json();
        assertThat(standing.at("/signIn/by").asText()).isEqualTo("demo");
        assertThat(standing.path("status").asText()).isEqualTo("active");
        assertThat(hub.demo()
                        .post("/api/connections/demo-dropbox/test", "")
                        .json()
                        .path("works")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whoOnlyReadsSignsNothingIn() {
        isProblem(hub.as(Person.Role.READ_ONLY).post("/api/connections/demo-octopus/sign-in", ""), 403, "role-missing");
        assertThat(hub.as(Person.Role.READ_ONLY)
                        .get("/connect/callback?state=s&code=c")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void stateThatNobodyBeganIsRefusedAsAPage() {
        Browser browser = Browser.signedIn(hub, "demo", "demo");

        assertThat(browser.get("/connect/callback?state=guessed&code=c").status())
                .isEqualTo(400);
        assertThat(browser.get("/connect/callback?state=guessed&error=access_denied")
                        .status())
                .isEqualTo(400);
        assertThat(browser.get("/connect/callback").status()).isEqualTo(400);
        assertThat(browser.get("/connect/callback?state=guessed&code=c").text()).contains("This sign-in is not open.");
    }

    @Test
    void connectionShowsNoSignInWhereThereIsNone() {
        assertThat(hub.demo().get("/api/connections/demo-octopus").json().has("signIn"))
                .isFalse();
        assertThat(hub.demo()
                        .get("/api/connections/demo-octopus")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Demo octopus");
    }
}
