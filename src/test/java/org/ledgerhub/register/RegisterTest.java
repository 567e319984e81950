package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerhub.register.Papers.invoice;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Delivery;

/** What comes in is kept, counted, shown to its own firm, and followed to the books. */
class RegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void theBytesAreKeptAsTheyCame(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            Original original = desk.receive(invoice("2026-1").file()).original();

            try (InputStream content = desk.firm().content(original.id()).orElseThrow()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(invoice("2026-1").file());
            }
            assertThat(data.resolve(
                            "originals/kantoor-demo/" + original.sha256().substring(0, 2) + "/" + original.sha256()))
                    .exists();
            assertThat(original.submissions())
                    .extracting(Original.Brief::status)
                    .containsExactly(Status.RECEIVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileOverTheLimitLeavesNothingBehind(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            String large = "x".repeat(1024 * 1024 + 1);

            assertThatThrownBy(() -> desk.receive(large)).isInstanceOf(Register.TooLarge.class);
            assertThatThrownBy(() -> desk.receive("nobody", "http", "x")).isInstanceOf(Register.UnknownDossier.class);

            assertThat(desk.count("select count(*) from original")).isZero();
            assertThat(kept()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesWithoutARowAreSweptAfterADayAndOthersAreNot(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            desk.through("PAPER\nA attached\nD "
                    + org.ledgerhub.json.Json.write(invoice("1").paper()) + "\nEND\n");
            Path orphan = Files.writeString(
                    Files.createDirectories(data.resolve("originals/kantoor-demo/ab"))
                            .resolve("ab12"),
                    "lost");
            Path young = Files.writeString(orphan.resolveSibling("ab13"), "arriving");
            for (Path file : kept()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));
            }
            Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2026-03-02T07:00:00Z")));

            int swept = desk.part(OriginalStore.class).sweep();

            assertThat(swept).isEqualTo(1);
            assertThat(orphan).doesNotExist();
            assertThat(kept()).hasSize(3);
        }
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.walk(data.resolve("originals"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithManyDocumentsGivesASubmissionEachAndTheEquationHolds(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String file =
                    "PAPER\nD " + org.ledgerhub.json.Json.write(invoice("1").paper()) + "\nR vat-mismatch\nD "
                            + org.ledgerhub.json.Json.write(invoice("3").paper()) + "\nEND\n";

            Submission first = desk.through(file);

            assertThat(first.original().submissions())
                    .extracting(Original.Brief::index, Original.Brief::status)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, Status.WAITING),
                            org.assertj.core.groups.Tuple.tuple(2, Status.HELD),
                            org.assertj.core.groups.Tuple.tuple(3, Status.WAITING));
            FirmRegister.Completeness sum = desk.firm().completeness(TODAY);
            assertThat(sum).isEqualTo(new FirmRegister.Completeness(TODAY, 3, 0, 2, 1, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowRemovedByHandShowsInTheEquation(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("NORULE-1").file()).id();
            desk.through(invoice("2").file());
            assertThat(desk.firm().completeness(TODAY).balanced()).isTrue();

            database.jdbc()
                    .sql("delete from claim where submission = ?")
                    .param(id)
                    .update();
            database.jdbc().sql("delete from submission where id = ?").param(id).update();

            assertThat(desk.firm().completeness(TODAY).balanced()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatEndsEarlyIsHeldAsAWhole(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission held = desk.through(invoice("1").file().replace("END\n", ""));

            assertThat(held.status()).isEqualTo(Status.HELD);
            assertThat(held.problem().code()).isEqualTo("file-truncated");
            assertThat(held.original().reading()).isEqualTo(Original.Reading.UNREADABLE);
            assertThat(desk.count("select count(*) from submission")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherFirmSeesNothing(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission ours =
                    desk.through(Papers.statement("1", "1.00", "02-03 1.00").file());
            Submission coded = desk.through(invoice("REVIEW-1").file());
            FirmRegister theirs = desk.part(Register.class).of("kantoor-twee");

            assertThat(theirs.submission(ours.id())).isEmpty();
            assertThat(theirs.original(ours.original().id())).isEmpty();
            assertThat(theirs.content(ours.original().id())).isEmpty();
            assertThat(theirs.entries(ours.id(), 0, 10)).isEmpty();
            assertThat(theirs.list(new FirmRegister.Query(null, null, null, null, null, 10, null))
                            .items())
                    .isEmpty();
            assertThat(theirs.approve(coded.id(), "twee", null)).isEmpty();
            assertThat(theirs.dismiss(coded.id(), "twee", "x")).isEmpty();
            assertThat(theirs.retry(coded.id(), "twee", null)).isEmpty();
            assertThat(theirs.overrule(coded.id(), "twee", "x")).isEmpty();
            assertThat(theirs.markBooked(coded.id(), "twee", "x", null)).isEmpty();
            assertThat(theirs.replay(coded.id(), "twee", null)).isEmpty();
            assertThat(theirs.completeness(TODAY).in()).isZero();
            assertThat(desk.submission(coded.id())).isEqualTo(coded);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowEachOtherWithoutGapOrRepetition(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            for (int n = 1; n <= 7; n++) {
                desk.through(invoice("2026-" + n).file());
            }
            List<String> paged = new ArrayList<>();
            String after = null;
            do {
                FirmRegister.Page page = desk.firm()
                        .list(new FirmRegister.Query(
                                "bakkerij-peeters", Status.WAITING, Submission.Kind.PURCHASE, TODAY, TODAY, 3, after));
                page.items().forEach(item -> paged.add(item.id()));
                after = page.next();
            } while (after != null);

            assertThat(paged)
                    .containsExactlyElementsOf(
                            desk.all().stream().map(Submission::id).toList())
                    .hasSize(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionFollowsTheLeastAdvancedOfItsBooksAndFilesOnlyDrawAttention(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("1")
                            .between(Papers.SUPPLIER, "BE0891234515")
                            .file())
                    .id();
            Progress progress = desk.part(Progress.class);

            set(desk, Delivery.Purpose.FILES, "held");
            progress.advance(id);
            assertThat(desk.submission(id).status()).isEqualTo(Status.WAITING);
            assertThat(desk.submission(id).attention()).isTrue();

            set(desk, Delivery.Purpose.BOOKS, "sending");
            progress.advance(id);
            set(desk, Delivery.Purpose.BOOKS, "uncertain");
            progress.advance(id);
            set(desk, Delivery.Purpose.BOOKS, "booked");
            set(desk, Delivery.Purpose.FILES, "booked");
            progress.advance(id);
            progress.advance(id);

            Submission booked = desk.submission(id);
            assertThat(booked.status()).isEqualTo(Status.BOOKED);
            assertThat(booked.attention()).isFalse();
            assertThat(booked.history())
                    .extracting(Submission.Move::to)
                    .containsExactly(
                            Status.RECEIVED,
                            Status.READ,
                            Status.CODED,
                            Status.WAITING,
                            Status.SENDING,
                            Status.UNCERTAIN,
                            Status.BOOKED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoPartsThatAreBookedTheLessAdvancedCounts(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("1").file()).id();
            database.jdbc().sql("""
                            insert into delivery (id, firm, submission, part, link, connection, target, purpose, dossier,
                              remote_dossier, kind, journal, status, created, changed)
                            select 'second', firm, submission, 2, link, connection, target, purpose, dossier,
                              remote_dossier, kind, journal, 'waiting', created, changed from delivery""").update();
            database.jdbc()
                    .sql("update delivery set status = 'booked' where part = 1")
                    .update();
            desk.part(Progress.class).advance(id);
            assertThat(desk.submission(id).status()).isEqualTo(Status.WAITING);

            database.jdbc().sql("update delivery set status = 'booked'").update();
            desk.part(Progress.class).advance(id);
            assertThat(desk.submission(id).status()).isEqualTo(Status.BOOKED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsForAConnectionGoesOnWhenThereIsOne(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            FirmOffice office = desk.part(Office.class).of(RegisterDesk.FIRM);
            active(office, false);
            Submission waiting = desk.through(invoice("1").file());
            assertThat(waiting.waitingFor()).isEqualTo(Submission.WaitingFor.CONNECTION);
            assertThat(desk.part(Spine.class).reconnect()).isZero();

            active(office, true);
            assertThat(office.links("bakkerij-peeters")).hasSize(1);
            assertThat(desk.part(Spine.class).reconnect()).isEqualTo(1);
            desk.sweep();

            Submission sent = desk.submission(waiting.id());
            assertThat(sent.waitingFor()).isEqualTo(Submission.WaitingFor.TURN);
            assertThat(sent.deliveries()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPackageRefusedWaitsAgainAfterARetry(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("1").file()).id();
            set(desk, Delivery.Purpose.BOOKS, "sending");
            desk.part(Progress.class).advance(id);
            set(desk, Delivery.Purpose.BOOKS, "held");
            desk.part(Progress.class).advance(id);
            assertThat(desk.submission(id).status()).isEqualTo(Status.HELD);

            Submission again = desk.firm().retry(id, "demo", null).orElseThrow();

            assertThat(again.status()).isEqualTo(Status.WAITING);
            assertThat(again.deliveries())
                    .extracting(Submission.DeliveryState::status)
                    .containsExactly(Status.WAITING);
            assertThat(desk.count("select count(*) from outbox")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofABookedEntryOnlyTheFilesThatLackAreTriedAgain(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("1").file()).id();
            set(desk, Delivery.Purpose.BOOKS, "sending");
            desk.part(Progress.class).advance(id);
            set(desk, Delivery.Purpose.BOOKS, "booked");
            database.jdbc().sql("delete from outbox").update();
            desk.part(Progress.class).advance(id);
            assertThatThrownBy(() -> desk.firm().retry(id, "demo", null)).isInstanceOf(FirmRegister.IllegalMove.class);
            database.jdbc().sql("""
                            insert into delivery_step (delivery, name, status, at)
                            select id, 'attachment', 'failed', changed from delivery""").update();

            Submission again = desk.firm().retry(id, "demo", null).orElseThrow();

            assertThat(again.status()).isEqualTo(Status.BOOKED);
            assertThat(desk.count("select count(*) from outbox where released")).isEqualTo(1);
            assertThat(desk.count("select count(*) from outbox o join lane l on l.id = o.lane"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBeingSentCannotBeSetAside(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.through(invoice("1").file()).id();
            // The delivery desk has claimed it, the submission has not followed yet.
            set(desk, Delivery.Purpose.BOOKS, "sending");

            assertThatThrownBy(() -> desk.firm().dismiss(id, "demo", "No."))
                    .isInstanceOf(FirmRegister.IllegalMove.class);
            assertThat(desk.count("select count(*) from outbox")).isEqualTo(1);
        }
    }

    private static void active(FirmOffice office, boolean active) {
        office.save(office.links("bakkerij-peeters").getFirst().switched(active));
    }

    private static void set(RegisterDesk desk, Delivery.Purpose purpose, String status) {
        desk.database()
                .jdbc()
                .sql("update delivery set status = ?, waiting_for = null where purpose = ?")
                .params(status, org.ledgerhub.office.Columns.code(purpose))
                .update();
    }
}
