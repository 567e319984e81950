package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.ledgerhub.office.Person;

/** What people do with submissions over REST, and which moves are refused. */
@WithHub
class ActionsApiTest {
    /** A supplier that no rule of the demo knows; its check digits agree. */
    private static final String STRANGER = "BE0443127870";

    private static final String WHY = "{\"reason\":\"looked at it\"}";

    private final Hub hub;

    ActionsApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void heldIsTriedAgainAndStaysHeldForTheSameReason() {
        String id = held();

        assertThat(act(id, "retry", WHY).status()).isEqualTo(200);

        JsonNode again = hub.submission(id, "held");
        assertThat(again.at("/problem/code").asText()).isEqualTo("format-unknown");
    }

    @Test
    void heldIsSetAsideWithItsReasonInTheHistory() {
        String id = held();

        JsonNode dismissed = act(id, "dismiss", WHY).json();

        assertThat(dismissed.path("status").asText()).isEqualTo("dismissed");
        JsonNode last = dismissed.path("history").get(dismissed.path("history").size() - 1);
        assertThat(last.path("reason").asText()).isEqualTo("looked at it");
        assertThat(last.path("by").asText()).startsWith("token ");
        assertThat(last.path("from").asText()).isEqualTo("held");
    }

    @Test
    void heldIsMarkedAsBookedByHandUnderItsNumber() {
        String id = held();

        JsonNode booked = act(id, "mark-booked", "{\"reason\":\"typed it in\",\"number\":\"A1 17\"}")
                .json();

        assertThat(booked.path("status").asText()).isEqualTo("booked");
        assertThat(booked.path("history").toString()).contains("A1 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dismiss", "overrule", "mark-booked", "reverse"})
    void whatNeedsAReasonIsRefusedWithoutOne(String action) {
        String id = held();

        isProblem(act(id, action, "{}"), 400, "invalid-request");
        isProblem(act(id, action, "{\"reason\":\" \"}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reverse"})
    void whatIsHeldCanNeitherBeApprovedNorReversed(String action) {
        isProblem(act(held(), action, WHY), 409, "illegal-move");
    }

    @Test
    void unknownFieldsAndBrokenJsonAreRefused() {
        isProblem(act("1", "retry", "{\"raeson\":\"typo\"}"), 400, "invalid-request");
        isProblem(act("1", "retry", "{"), 400, "invalid-request");
    }

    @Test
    void duplicateIsOverruledAndGoesOnAsADocumentOfItsOwn() {
        String invoice = new String(BakeryInvoice.unseen(), StandardCharsets.UTF_8);
        String first = hub.submit(invoice.getBytes(StandardCharsets.UTF_8));
        hub.submission(first, "booked");
        String second = hub.submit((invoice + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(hub.submission(second, "duplicate").path("duplicateOf").asText())
                .isEqualTo(first);

        assertThat(act(second, "overrule", WHY).json().path("status").asText()).isEqualTo("read");

        String after = hub.settled(second).path("status").asText();
        assertThat(after).isIn("coded", "booked");
    }

    @Test
    void bookedIsReversedOnceByACounterEntryLinkedBothWays() {
        String id = hub.submit(BakeryInvoice.unseen());
        JsonNode booked = hub.submission(id, "booked");

        Caller.Answer reversed = act(id, "reverse", "{\"reason\":\"booked in the wrong firm\"}");

        assertThat(reversed.status()).as(reversed.text()).isEqualTo(200);
        String counter = reversed.json().path("id").asText();
        JsonNode standing = hub.submission(counter, "booked");
        assertThat(standing.path("corrects").asText()).isEqualTo(id);
        assertThat(standing.path("kind").asText()).isEqualTo("purchase-credit");
        assertThat(standing.at("/posting/lines/0/credit")).isEqualTo(booked.at("/posting/lines/0/debit"));
        assertThat(hub.demo()
                        .get("/api/submissions/" + id)
                        .json()
                        .path("reversedBy")
                        .asText())
                .isEqualTo(counter);
        isProblem(act(id, "reverse", WHY), 409, "illegal-move");
        isProblem(act(counter, "replay", WHY), 409, "illegal-move");
    }

    @Test
    void bookedIsCodedAnewAsACorrectionThatWaitsForAPerson() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");

        JsonNode correction = act(id, "replay", WHY).json();

        assertThat(correction.path("corrects").asText()).isEqualTo(id);
        JsonNode coded = hub.submission(correction.path("id").asText(), "coded");
        assertThat(coded.path("review").toString()).contains("corrects-booked");
        assertThat(act(coded.path("id").asText(), "dismiss", WHY).status()).isEqualTo(200);
    }

    @Test
    void strangersInvoiceThatNoRuleKnowsIsHeldWithTheFactsForARule() {
        JsonNode held = hub.settled(hub.submit(BakeryInvoice.unseenFrom(STRANGER)));

        assertThat(held.at("/problem/code").asText()).isEqualTo("no-rule");
        assertThat(held.at("/problem/message").asText()).contains("Mobiel abonnement");
        assertThat(held.at("/problem/remedy").asText()).contains("seller.vat = " + STRANGER);
        assertThat(held.path("deliveries")).isEmpty();
        assertThat(hub.timesBooked(held.at("/document/number").asText())).isZero();
    }

    @Test
    void strangersInvoiceThatOnlyItsWordsExplainWaitsForApprovalAndIsBookedAfterIt() {
        String invoice = new String(BakeryInvoice.unseenFrom(STRANGER), StandardCharsets.UTF_8);
        String id = hub.submit(
                invoice.replace("Mobiel abonnement", "Mobiele telefonie").getBytes(StandardCharsets.UTF_8));
        JsonNode coded = hub.settled(id);
        String number = coded.at("/document/number").asText();

        assertThat(coded.path("status").asText()).as(coded.toString()).isEqualTo("coded");
        assertThat(coded.path("review").toString()).contains("word-telecom");
        assertThat(coded.path("deliveries")).isEmpty();
        assertThat(hub.timesBooked(number)).isZero();
        isProblem(hub.as(Person.Role.READ_ONLY).post(at(id, "approve"), "{}"), 403, "role-missing");

        assertThat(act(id, "approve", "{}").status()).isEqualTo(200);

        hub.submission(id, "booked");
        assertThat(hub.timesBooked(number)).isEqualTo(1);
        isProblem(act(id, "approve", "{}"), 409, "illegal-move");
    }

    private String held() {
        String id = hub.submit(("words " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        hub.submission(id, "held");
        return id;
    }

    private Caller.Answer act(String id, String action, String body) {
        return hub.demo().post(at(id, action), body);
    }

    private static String at(String id, String action) {
        return "/api/submissions/" + id + "/" + action;
    }
}
