package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** A person codes what no rule could, and is named as the reason. */
@WithHub
class ChoiceApiTest {
    private static final String UNKNOWN_SUPPLIER = "BE0417497106";
    private static final String CHOICE = """
            {"lines":[{"line":"1","account":"612300","vat":"be-21-services"},
                      {"line":"2","account":"612300","vat":"be-21-services"}],"reason":"telephone"}""";

    private final Hub hub;

    ChoiceApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void heldInvoiceIsBookedOnTheAccountAndVatCodeThatWereChosen() {
        String held = held();

        var answer = hub.demo().post("/api/submissions/" + held + "/choose", CHOICE);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode base = hub.submission(held, "booked").at("/posting/lines/0");
        assertThat(base.path("account").asText()).isEqualTo("612300");
        assertThat(base.path("vat").asText()).isEqualTo("be-21-services");
        assertThat(base.at("/why/account/rule").asText()).isEqualTo("chosen-1");
        assertThat(base.at("/why/account/because").asText()).contains("Chosen by");
    }

    @Test
    void choiceIsForItsDocumentAlone() {
        String held = held();
        hub.demo().post("/api/submissions/" + held + "/choose", CHOICE);
        hub.submission(held, "booked");

        assertThat(hub.submission(held(), "held").at("/problem/code").asText()).isNotEmpty();
    }

    @Test
    void vatCodeThatDoesNotExistIsRefusedAndNothingMoves() {
        String held = held();

        var answer = hub.demo()
                .post(
                        "/api/submissions/" + held + "/choose",
                        "{\"lines\":[{\"line\":\"1\",\"account\":\"612300\",\"vat\":\"be-99\"}]}");

        isProblem(answer, 400, "invalid-request");
        assertThat(hub.submission(held, "held").findValuesAsText("to")).containsOnlyOnce("held");
    }

    @Test
    void bookedInvoiceIsNotChosenFor() {
        String booked = hub.submit(BakeryInvoice.unseen());
        hub.submission(booked, "booked");

        isProblem(hub.demo().post("/api/submissions/" + booked + "/choose", CHOICE), 409, "illegal-move");
    }

    @Test
    void accountsOfThePackageAndVatCodesAreFoundByAPartOfTheirName() {
        hub.demo().post("/api/connections/demo-octopus/refresh", "");

        JsonNode accounts = hub.demo()
                .get("/api/dossiers/bakkerij-peeters/accounts?q=6123&limit=3")
                .json()
                .get("items");
        JsonNode codes = hub.demo()
                .get("/api/dossiers/bakkerij-peeters/vat-codes?q=be-21-serv")
                .json()
                .get("items");

        assertThat(accounts.findValuesAsText("code")).contains("612300");
        assertThat(codes.findValuesAsText("code")).contains("be-21-services");
        isProblem(hub.demo().get("/api/dossiers/nobody/accounts"), 404, "not-found");
    }

    private String held() {
        String id = hub.submit(BakeryInvoice.unseenFrom(UNKNOWN_SUPPLIER));
        hub.submission(id, "held");
        return id;
    }
}
