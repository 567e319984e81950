package org.ledgerhub.target.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.target.odoo.OdooBooks.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.TargetFailure;

/** A month of documents in good times and in bad: the books are the same. */
class OdooFaultsTest {
    private static RunningSandbox sandbox;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void freshBooks() throws Exception {
        sandbox.call("POST", "/sandbox/odoo/_reset", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void monthIsInTheBooksAsExpected(String server) throws Exception {
        // when
        deliver(session(server), () -> {});

        // then
        assertThat(standing()).isEqualTo(expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void monthIsTheSameThoughAnswersAreLostCallsFailAndKeysAreRevokedTwice(String server) throws Exception {
        // given
        int[] rounds = {0};

        // when
        deliver(session(server), () -> {
            boolean revoke = rounds[0] == 2 || rounds[0] == 5;
            sandbox.faults(
                    "odoo",
                    "{\"seed\":%d,\"loseAnswerPercent\":20,\"failPercent\":20,\"revokeTokens\":%s}"
                            .formatted(rounds[0]++, revoke));
        });

        // then
        assertThat(rounds[0]).as("rounds until all was booked").isGreaterThan(5);
        assertThat(standing()).isEqualTo(expected());
    }

    @Test
    void revokedKeyWithoutAPasswordIsALostSignIn() throws Exception {
        // given
        FakeSession session = OdooBooks.session(sandbox, "", Map.of());
        sandbox.faults("odoo", "{\"revokeTokens\":true}");

        // when
        Outcome outcome = new OdooTarget()
                .book(List.of(OdooBooks.purchase("p-1", "F-1", List.of())), session)
                .getFirst();

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        lost -> assertThat(lost.problem().code()).isEqualTo("sign-in-lost"));
    }

    @Test
    void endOfAKeyIsToldAndOneWithoutEndHasNone() throws Exception {
        // given: with a password the hub makes itself a key of a day, once the one it had is revoked
        OdooTarget target = new OdooTarget();
        FakeSession withPassword = session("");
        FakeSession withKeyAlone = OdooBooks.session(sandbox, "", Map.of());
        assertThat(target.signInEnds(withKeyAlone)).isEmpty();
        sandbox.faults("odoo", "{\"revokeTokens\":true}");
        target.dossiers(withPassword);
        sandbox.call("DELETE", "/sandbox/odoo/_faults", "");

        // when
        var end = new OdooTarget().signInEnds(withKeyAlone);

        // then
        assertThat(end).hasValue(withKeyAlone.clock().instant().plus(java.time.Duration.ofDays(1)));
        assertThat(target.signInEnds(withPassword)).isEmpty();
    }

    /** Round after round as the out-desk does it: looked up, then booked, until nothing is open. */
    private static void deliver(FakeSession session, Trouble before) throws Exception {
        OdooTarget target = new OdooTarget();
        for (List<Delivery> lane : List.of(invoices(), statements(), receipts())) {
            Set<Delivery> open = new LinkedHashSet<>(lane);
            for (int round = 0; !open.isEmpty(); round++) {
                assertThat(round).as("rounds of one lane").isLessThan(200);
                before.happens();
                round(target, session, open);
            }
        }
        sandbox.call("DELETE", "/sandbox/odoo/_faults", "");
    }

    private static void round(OdooTarget target, FakeSession session, Set<Delivery> open) {
        List<Delivery> batch = open.stream()
                .map(delivery -> Samples.planned(delivery, session.planned(delivery)))
                .toList();
        try {
            Map<Delivery, Optional<Outcome.Booked>> found = target.find(batch, session);
            found.forEach((delivery, booked) -> booked.ifPresent(there -> open.remove(delivery)));
        } catch (TargetFailure unanswered) {
            assertThat(unanswered.problem().code()).isIn("target-down", "sign-in-lost");
            return;
        }
        List<Delivery> absent = batch.stream().filter(open::contains).toList();
        if (absent.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = target.book(absent, session);
        for (int i = 0; i < outcomes.size(); i++) {
            assertThat(outcomes.get(i)).isNotInstanceOf(Outcome.Refused.class);
            if (outcomes.get(i) instanceof Outcome.Booked booked) {
                assertThat(booked.attention()).isEmpty();
                open.remove(absent.get(i));
            }
        }
    }

    private interface Trouble {
        void happens() throws Exception;
    }

    /** Twenty invoices and five credit notes, every third with a cent of VAT that Odoo computes otherwise. */
    private static List<Delivery> invoices() {
        List<Delivery> lane = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            lane.add(invoice("i-" + i, Posting.Kind.PURCHASE, i % 3 == 0 ? "21.01" : "21.00"));
        }
        for (int i = 1; i <= 5; i++) {
            lane.add(invoice("c-" + i, Posting.Kind.PURCHASE_CREDIT, "21.00"));
        }
        return lane;
    }

    private static Delivery invoice(String id, Posting.Kind kind, String vat) {
        String gross = new java.math.BigDecimal("100.00")
                .add(new java.math.BigDecimal(vat))
                .toPlainString();
        boolean credit = kind.credit();
        return OdooBooks.invoice(
                id,
                "F-" + id,
                kind,
                gross,
                List.of(
                        line(Role.BASE, "612300", credit ? null : "100.00", credit ? "100.00" : null, "be-21-services"),
                        line(Role.VAT, "411000", credit ? null : vat, credit ? vat : null, "be-21-services"),
                        line(Role.RELATION, "440000", credit ? gross : null, credit ? null : gross, null)),
                OdooBooks.files(id));
    }

    private static List<Delivery> statements() {
        List<Delivery> lane = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lane.add(OdooBooks.statement(
                    "s-" + i,
                    "00" + i,
                    (100 * i) + ".00",
                    (100 * i + 100) + ".00",
                    List.of(
                            line(Role.CONTRA, "400000", null, "110.00", null, null, "1"),
                            line(Role.CONTRA, "656000", "7.90", null, null, null, "2"),
                            line(Role.CONTRA, "411000", "2.10", null, null, null, "2"))));
        }
        return lane;
    }

    private static List<Delivery> receipts() {
        return List.of(receipt("r-1"), receipt("r-2"));
    }

    private static Delivery receipt(String id) {
        return OdooBooks.receipt(
                id, Delivery.Kind.RECEIPTS, Samples.file(Delivery.File.Role.ORIGINAL, id + ".pdf", "%PDF " + id));
    }

    /** By external id what an entry must say, told from the deliveries alone. */
    private static Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (Delivery invoice : invoices()) {
            boolean credit = invoice.posting().kind().credit();
            String gross = invoice.posting().gross().toPlainString();
            String vat = invoice.posting()
                    .gross()
                    .subtract(new java.math.BigDecimal("100"))
                    .toPlainString();
            expected.put(
                    "ledgerhub." + invoice.id(),
                    sorted(
                            credit ? "purchase-credit" : "purchase",
                            "2026-03-14",
                            "612300 " + (credit ? "credit" : "debit") + " 100.00 IN-V82-21-S",
                            (credit ? "451063 credit " : "411000 debit ") + vat + " IN-V82-21-S",
                            "440000 " + (credit ? "debit " : "credit ") + gross,
                            invoice.id() + ".pdf",
                            invoice.id() + ".xml"));
        }
        statements()
                .forEach(statement -> expected.put(
                        "ledgerhub." + statement.id(),
                        sorted(
                                "bank",
                                "2026-03-14",
                                "550001 debit 110.00",
                                "400000 credit 110.00",
                                "550001 credit 10.00",
                                "656000 debit 7.90",
                                "411000 debit 2.10",
                                statement.id() + ".cod")));
        receipts()
                .forEach(receipt -> expected.put(
                        "ledgerhub." + receipt.id(), sorted("purchase", "2026-03-14", receipt.id() + ".pdf")));
        return expected;
    }

    private static Map<String, List<String>> standing() throws Exception {
        Map<String, List<String>> standing = new TreeMap<>();
        for (JsonNode entry : sandbox.books("odoo").path("entries")) {
            List<String> facts = new ArrayList<>(OdooBooks.lines(entry));
            facts.add(entry.path("kind").asText());
            facts.add(entry.path("date").asText());
            entry.path("attachments")
                    .forEach(file -> facts.add(file.path("name").asText()));
            List<String> before = standing.put(entry.path("reference").asText(), sorted(facts.toArray(String[]::new)));
            assertThat(before).as("each stands once").isNull();
        }
        return standing;
    }

    private static List<String> sorted(String... facts) {
        return List.of(facts).stream().sorted().toList();
    }

    private static FakeSession session(String server) {
        return OdooBooks.session(sandbox, server, Map.of(), Map.of("apiKey", OdooBooks.KEY, "password", "demo"));
    }
}
