package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import org.junit.jupiter.api.Test;
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
