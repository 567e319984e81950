package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerhub.register.Papers.invoice;
import static org.ledgerhub.register.Papers.statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.document.Problem;

/** What people may decide, and what it does. */
class DecisionsTest {
    @TempDir
    Path data;

    private interface Taking {
        Object of(FirmRegister register, String id);
    }

    private static final Map<String, Taking> DECISIONS = Map.of(
            "retry", (register, id) -> register.retry(id, "demo", null),
            "approve", (register, id) -> register.approve(id, "demo", null),
            "dismiss", (register, id) -> register.dismiss(id, "demo", "reason"),
            "overrule", (register, id) -> register.overrule(id, "demo", "reason"),
            "mark-booked", (register, id) -> register.markBooked(id, "demo", "reason", "7"),
            "replay", (register, id) -> register.replay(id, "demo", null),
            "reverse", (register, id) -> register.reverse(id, "demo", "reason"));

    private static final Map<String, Set<Status>> ALLOWED = Map.of(
            "retry", Set.of(Status.HELD, Status.DISMISSED),
            "approve", Set.of(Status.CODED),
            "dismiss", Set.of(Status.CODED, Status.WAITING, Status.HELD, Status.DUPLICATE),
            "overrule", Set.of(Status.DUPLICATE, Status.HELD, Status.DISMISSED),
            "mark-booked", Set.of(Status.HELD),
            "replay", Set.of(Status.BOOKED, Status.HELD, Status.CODED, Status.WAITING),
            "reverse", Set.of(Status.BOOKED));

    @ParameterizedTest
    @EnumSource
    void everyDecisionThatTheTableDoesNotHaveIsRefusedAndChangesNothing(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("2026-1").file()).id();
            for (Status status : Status.values()) {
                database.jdbc()
                        .sql("update submission set status = ?")
                        .param(org.ledgerhub.office.Columns.code(status))
                        .update();
                DECISIONS.forEach((name, decision) -> {
                    if (!ALLOWED.get(name).contains(status)) {
                        Submission before = desk.submission(id);
                        assertThatThrownBy(() -> decision.of(desk.firm(), id))
                                .as("%s of %s", name, status)
                                .isInstanceOf(FirmRegister.IllegalMove.class);
                        assertThat(desk.submission(id)).isEqualTo(before);
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFlaggedDocumentWaitsForApprovalAndThenGoesOut(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission coded = desk.through(invoice("REVIEW-1").file());
            assertThat(coded.status()).isEqualTo(Status.CODED);
            assertThat(coded.review()).extracting(Problem::code).containsExactly("word-rule");
            assertThat(coded.deliveries()).isEmpty();

            Submission approved =
                    desk.firm().approve(coded.id(), "demo", "Fine.").orElseThrow();

            assertThat(approved.status()).isEqualTo(Status.WAITING);
            assertThat(approved.waitingFor()).isEqualTo(Submission.WaitingFor.TURN);
            assertThat(approved.deliveries()).hasSize(1);
            assertThat(approved.history().getLast().by()).isEqualTo("demo");
            assertThatThrownBy(() -> desk.firm().approve(coded.id(), "demo", null))
                    .isInstanceOf(FirmRegister.IllegalMove.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleDecidingAtTheSameMomentDecideOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("REVIEW-1").file()).id();

            var outcomes = DuplicatesTest.together(4, n -> {
                try {
                    return n % 2 == 0
                            ? desk.firm().approve(id, "demo", null).isPresent()
                            : desk.firm().dismiss(id, "demo", "No.").isPresent();
                } catch (FirmRegister.IllegalMove slower) {
                    return false;
                }
            });

            Submission decided = desk.submission(id);
            // Approved first and then set aside is two legal decisions; everything else is one.
            long expected = decided.history().stream()
                    .filter(move -> move.by().equals("demo"))
                    .count();
            assertThat(outcomes.stream().filter(done -> done).count()).isEqualTo(expected);
            assertThat(desk.count("select count(*) from outbox")).isEqualTo(decided.status() == Status.WAITING ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentWithoutRuleGoesOnWhenTheRuleIsThere(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission held = desk.through(invoice("NORULE-1").file());
            assertThat(held.status()).isEqualTo(Status.HELD);
            assertThat(held.problem().remedy()).contains("seller.vat = X");

            assertThat(desk.firm().retry(held.id(), "demo", null).orElseThrow().status())
                    .isEqualTo(Status.READ);
            desk.sweep();
            assertThat(desk.submission(held.id()).status()).isEqualTo(Status.HELD);

            Submission booked = desk.firm()
                    .markBooked(held.id(), "demo", "Typed in.", "A1-17")
                    .orElseThrow();
            assertThat(booked.status()).isEqualTo(Status.BOOKED);
            assertThat(booked.history().getLast().reason()).contains("A1-17");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldDocumentFindsItsDossierWhenTheDossierIsThere(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission held = desk.through(
                    invoice("2026-1").between(Papers.SUPPLIER, "BE0403170701").file());
            assertThat(held.problem().code()).isEqualTo("dossier-unknown");
            var office = desk.part(org.ledgerhub.office.Office.class).of(RegisterDesk.FIRM);
            office.save(office.dossier("garage-noord").orElseThrow().withEnterprise("0403170701", "BE0403170701"));

            desk.firm().retry(held.id(), "demo", null);
            desk.sweep();

            Submission found = desk.submission(held.id());
            assertThat(found.dossier()).isEqualTo("garage-noord");
            assertThat(found.status()).isEqualTo(Status.WAITING);
            assertThat(found.deliveries())
                    .extracting(Submission.DeliveryState::target)
                    .containsExactlyInAnyOrder("odoo", "sftp");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentSentToADossierThatIsNoPartyOfItIsHeld(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.receive("studio-lumen", "http", invoice("2026-1").file())
                    .original()
                    .submissions()
                    .get(0)
                    .id();
            desk.sweep();

            assertThat(desk.submission(id).problem().code()).isEqualTo("party-mismatch");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotAddUpIsAcceptedReviewedOrRefusedByItsCheck(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Problem remark = Problem.warning("seller-missing", "No seller.", "Ask.");
            Problem totals = Problem.error("totals-mismatch", "Off.", "Ask.");
            Problem refused = Problem.error("currency-missing", "No currency.", "Ask.");

            assertThat(desk.through(invoice("1").with(remark).file()).status()).isEqualTo(Status.WAITING);
            assertThat(desk.through(invoice("2").with(totals).file()).status()).isEqualTo(Status.CODED);
            Submission held = desk.through(invoice("3").with(refused).file());
            assertThat(held.problem().code()).isEqualTo("currency-missing");

            desk.firm().overrule(held.id(), "demo", "It is euro.");
            desk.sweep();
            assertThat(desk.submission(held.id()).status()).isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKnownSupplierWithAnotherAccountIsLookedAtBeforeItIsPaid(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            assertThat(desk.through(invoice("1").paidOn("BE68539007547034").file())
                            .status())
                    .isEqualTo(Status.WAITING);

            Submission changed =
                    desk.through(invoice("2").paidOn("BE71096123456769").file());
            assertThat(changed.status()).isEqualTo(Status.CODED);
            assertThat(changed.review()).extracting(Problem::code).containsExactly("relation-iban-changed");
            assertThat(desk.through(invoice("3").paidOn("BE71096123456769").file())
                            .status())
                    .isEqualTo(Status.CODED);

            desk.firm().approve(changed.id(), "demo", "Rang the supplier.");
            assertThat(desk.through(invoice("4").paidOn("BE71096123456769").file())
                            .status())
                    .isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherAccountOnACreditNoteIsLookedAtAndDoesNotBecomeAKnownOne(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(invoice("1").paidOn("BE68539007547034").file());

            Submission note = desk.through(
                    invoice("C1").asCredit().paidOn("BE71096123456769").file());
            Submission next =
                    desk.through(invoice("2").paidOn("BE71096123456769").file());

            assertThat(List.of(note, next))
                    .allSatisfy(submission -> assertThat(submission.review())
                            .extracting(Problem::code)
                            .containsExactly("relation-iban-changed"));
            desk.firm().approve(note.id(), "demo", "Rang the supplier.");
            assertThat(desk.through(invoice("3").paidOn("BE71096123456769").file())
                            .status())
                    .isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfferedIsExactlyWhatIsNotRefused(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            List<String> ids = List.of(
                    desk.through(invoice("2026-1").file()).id(),
                    desk.through(statement("1", "100.00", "02-03 -10.00").file())
                            .id(),
                    desk.through(invoice("NORULE-1").file()).id(),
                    desk.through(invoice("REVIEW-1").file()).id(),
                    desk.through(invoice("2026/1").file() + "again").id());
            for (String id : ids) {
                for (Status status : List.of(Status.BOOKED, desk.submission(id).status())) {
                    database.jdbc()
                            .sql("update submission set status = ? where id = ?")
                            .params(org.ledgerhub.office.Columns.code(status), id)
                            .update();
                    DECISIONS.forEach((name, decision) -> assertThat(offered(desk, id, name))
                            .as("%s of %s %s", name, status, desk.submission(id).kind())
                            .isEqualTo(taken(desk, decision, id)));
                }
            }
        }
    }

    private static boolean offered(RegisterDesk desk, String id, String name) {
        return desk.firm()
                .decisions(id)
                .contains(
                        Decision.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    }

    /** Whether a decision is taken; whatever it does is undone. */
    private static boolean taken(RegisterDesk desk, Taking decision, String id) {
        return Boolean.TRUE.equals(desk.database().transaction().execute(status -> {
            status.setRollbackOnly();
            try {
                decision.of(desk.firm(), id);
                return true;
            } catch (FirmRegister.IllegalMove refused) {
                return false;
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void codingAnewTwiceAndReversingKeepWhatCorrectsWhat(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("2026-1").file()).id();
            database.jdbc().sql("update delivery set status = 'booked'").update();
            desk.part(Progress.class).advance(id);
            String reversal = desk.firm()
                    .reverse(id, "demo", "Wrong client.")
                    .orElseThrow()
                    .id();
            String correction =
                    desk.firm().replay(id, "demo", "Again.").orElseThrow().id();
            desk.sweep();

            desk.firm().replay(correction, "demo", "And again.");
            desk.sweep();

            assertThat(desk.submission(correction).status()).isEqualTo(Status.CODED);
            assertThat(desk.submission(correction).corrects()).isEqualTo(id);
            assertThat(desk.submission(reversal).corrects()).isEqualTo(id);
            assertThat(desk.submission(id).reversedBy()).isEqualTo(reversal);
            assertThat(desk.firm().decisions(id)).containsExactly(Decision.REPLAY);
            assertThat(desk.firm().decisions(reversal)).containsExactly(Decision.DISMISS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReceiptGoesWhereFilesGoAndIsHeldWhereNoneDo(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String lumen = desk.receive("studio-lumen", "mail", Papers.receipt("a"))
                    .original()
                    .submissions()
                    .get(0)
                    .id();
            String peeters = desk.receive("bakkerij-peeters", "mail", Papers.receipt("b"))
                    .original()
                    .submissions()
                    .get(0)
                    .id();
            desk.sweep();

            assertThat(desk.submission(lumen).history())
                    .extracting(Submission.Move::to)
                    .containsExactly(Status.RECEIVED, Status.READ, Status.WAITING);
            assertThat(desk.submission(peeters).problem().code()).isEqualTo("receipt-not-supported");
        }
    }

    @ParameterizedTest
    @EnumSource
    void codingABookedDocumentAnewMakesASubmissionThatCorrectsItAndAPersonApproves(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("2026-1").file()).id();
            database.jdbc().sql("update delivery set status = 'booked'").update();
            desk.part(Progress.class).advance(id);

            Submission correction =
                    desk.firm().replay(id, "demo", "Other account.").orElseThrow();
            desk.sweep();

            Submission coded = desk.submission(correction.id());
            assertThat(coded.id()).isNotEqualTo(id);
            assertThat(coded.corrects()).isEqualTo(id);
            assertThat(coded.status()).isEqualTo(Status.CODED);
            assertThat(desk.submission(id).status()).isEqualTo(Status.BOOKED);
            assertThat(desk.firm().completeness(LocalDate.of(2026, 3, 2)).balanced())
                    .isTrue();
        }
    }
}
