package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;

/** The audit trail tells every change, and no entry of it can be changed, removed or put in without being named. */
class AuditTest {
    private static final String FIRM = "kantoor-demo";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T12:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void untouchedTrailIsWholeAndTellsItsLastHash(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            assertThat(check(database)).isEqualTo(new AuditCheck.Whole(0, "0".repeat(64), 0));

            moves(database, 3);
            AuditCheck.Verdict unsealed = check(database);
            sealing(database).seal();

            assertThat(unsealed).isEqualTo(new AuditCheck.Whole(0, "0".repeat(64), 3));
            assertThat(check(database)).isEqualTo(new AuditCheck.Whole(3, hash(database, 3), 0));
            assertThat(sealing(database).seal()).isZero();
        }
    }

    /** A trail that was sealed by one version must be whole for all later ones: these bytes are for good. */
    @ParameterizedTest
    @EnumSource
    void hashOfAnEntryIsTheSameEverywhereAndForEver(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            OfficeDesk.trail(database, CLOCK).moved(FIRM, "s1", null, "received", "folder", "Één reden");
            database.jdbc().sql("update audit_unsealed set id = 7").update();

            sealing(database).seal();

            assertThat(hash(database, 1)).isEqualTo("b337bbcdcd2c2b741c53257f9f4b31e022101fba2470e5cc823b363207bef366");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedFieldsAreNamedWhicheverItIs(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 5);
            database.jdbc().sql("create table kept as select * from audit").update();
            for (String change : List.of(
                    "firm = 'kantoor-twee'",
                    "kind = 'dossier'",
                    "subject = 'other'",
                    "at = at + interval '1' second",
                    "by_whom = 'somebody'",
                    "from_status = null",
                    "to_status = 'booked'",
                    "reason = null",
                    "changes = '[]'",
                    "id = id + 100",
                    "hash = '" + "0".repeat(64) + "'")) {
                database.jdbc()
                        .sql("update audit set " + change + " where position = 3")
                        .update();
                broken(check(database), 3, AuditCheck.Fault.CHANGED);
                restore(database);
            }
            assertThat(check(database)).isInstanceOf(AuditCheck.Whole.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedRowIsNamedWithWhatItIsAbout(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 5);

            database.jdbc()
                    .sql("update audit set by_whom = 'somebody' where position >= 4")
                    .update();

            AuditCheck.Broken found = broken(check(database), 4, AuditCheck.Fault.CHANGED);
            assertThat(found.problem().message())
                    .isEqualTo(
                            "Entry 4 of the audit trail (submission s4, 2026-02-01T12:00:00.123456Z, by somebody) is not "
                                    + "what was sealed there: it was changed or put in by hand.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void removedRowIsNamed(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 5);

            database.jdbc().sql("delete from audit where position in (2, 4)").update();

            AuditCheck.Broken found = broken(check(database), 2, AuditCheck.Fault.MISSING);
            assertThat(found.problem().message())
                    .isEqualTo("Entry 2 of the audit trail is missing: it was removed by hand.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void removedRowIsFoundWhenTheOthersMoveUp(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 5);

            database.jdbc().sql("delete from audit where position = 2").update();
            for (int position = 3; position <= 5; position++) {
                database.jdbc()
                        .sql("update audit set position = position - 1 where position = ?")
                        .param(position)
                        .update();
            }

            broken(check(database), 2, AuditCheck.Fault.CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lastRowsAreMissedWhenTheyAreRemoved(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 5);

            database.jdbc().sql("delete from audit where position >= 4").update();
            broken(check(database), 4, AuditCheck.Fault.MISSING);

            database.jdbc().sql("delete from audit").update();
            broken(check(database), 1, AuditCheck.Fault.MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endThatIsSetBackDoesNotHideRemovedRows(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 5);

            database.jdbc().sql("update audit_head set position = 3").update();
            broken(check(database), 4, AuditCheck.Fault.ADDED);

            database.jdbc().sql("delete from audit where position >= 4").update();
            broken(check(database), 3, AuditCheck.Fault.HEAD);

            database.jdbc().sql("delete from audit_head").update();
            broken(check(database), 0, AuditCheck.Fault.HEAD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsPutInByHandAreNamed(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            sealed(database, 3);

            database.jdbc()
                    .sql("insert into audit select 0, id, firm, kind, subject, at, by_whom, from_status, "
                            + "to_status, reason, changes, hash from audit where position = 2")
                    .update();
            broken(check(database), 0, AuditCheck.Fault.ADDED);

            database.jdbc()
                    .sql("update audit set position = 4 where position = 0")
                    .update();
            broken(check(database), 4, AuditCheck.Fault.ADDED);
        }
    }

    /** Of processes side by side one holds the head; the others leave without waiting, and nothing is sealed twice. */
    @ParameterizedTest
    @EnumSource
    void writersAndSealersSideBySideMakeOneChain(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            // given
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                work.add(() -> moves(database, 400));
                work.add(() -> {
                    int sealed = 0;
                    for (int n = 0; n < 20; n++) {
                        sealed += sealing(database).seal();
                    }
                    return sealed;
                });
            }

            // when
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
            sealing(database).seal();

            // then
            assertThat(check(database)).isEqualTo(new AuditCheck.Whole(1200, hash(database, 1200), 0));
            assertThat(positions(database))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 1200).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void changeThatIsRolledBackLeavesNoEntry(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.demo(database, data, CLOCK);
            sealing(database).seal();
            int before = office.of(FIRM).audit(0, 500).size();

            database.transaction().executeWithoutResult(status -> {
                office.of(FIRM, "demo").createToken("till", Person.Role.READ_ONLY, null);
                status.setRollbackOnly();
            });

            assertThat(sealing(database).seal()).isZero();
            assertThat(office.of(FIRM).audit(0, 500)).hasSize(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsToldWithWhoChangedWhatButNeverASecret(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            // given
            Office office = OfficeDesk.demo(database, data, CLOCK);
            FirmOffice desk = office.of(FIRM, "eva");
            sealing(database).seal();
            long start = positions(database).size();

            // when
            desk.save(desk.dossier("garage-noord").orElseThrow().withAccounts(List.of("BE47063000111280")));
            desk.save("garage-noord", new Trigger(Trigger.Kind.BANK, Trigger.Mode.DAILY, LocalTime.of(18, 0)));
            desk.save(desk.connection("demo-sftp").orElseThrow(), Map.of("password", "s3cret-marker"));
            Person person = new Person("p1", FIRM, "jan", Person.Role.ACCOUNTANT, "nl");
            desk.save(person, "{bcrypt}hash-marker");
            desk.save(person, "{bcrypt}other-marker");
            desk.save(person, "{bcrypt}other-marker");
            ApiToken.Fresh token = desk.createToken("till", Person.Role.READ_ONLY, null);
            desk.revokeToken(token.token().id());
            desk.revokeToken(token.token().id());
            sealing(database).seal();

            // then
            List<AuditEntry> told = desk.audit(start, 500);
            assertThat(told).extracting(AuditEntry::by).containsOnly("eva");
            assertThat(told)
                    .extracting(entry -> entry.kind() + " " + entry.changes())
                    .containsExactly(
                            "dossier [{\"path\":\"accounts[0]\",\"from\":\"BE56734000987688\",\"to\":\"BE47063000111280\"}]",
                            "trigger [{\"path\":\"at\",\"to\":\"18:00:00\"},{\"path\":\"kind\",\"to\":\"bank\"},"
                                    + "{\"path\":\"mode\",\"to\":\"daily\"}]",
                            "connection [{\"path\":\"password\",\"secret\":true}]",
                            "person [{\"path\":\"id\",\"to\":\"p1\"},{\"path\":\"language\",\"to\":\"nl\"},"
                                    + "{\"path\":\"name\",\"to\":\"jan\"},{\"path\":\"role\",\"to\":\"accountant\"},"
                                    + "{\"path\":\"password\",\"secret\":true}]",
                            "person [{\"path\":\"password\",\"secret\":true}]",
                            "token [{\"path\":\"id\",\"to\":\"" + token.token().id()
                                    + "\"},{\"path\":\"name\",\"to\":\"till\"},{\"path\":\"role\",\"to\":\"read-only\"}]",
                            "token [{\"path\":\"revoked\",\"to\":\"2026-02-01T12:00:00.123456Z\"}]");
            assertThat(told.toString()).doesNotContain("marker", token.secret());
        }
    }

    @ParameterizedTest
    @EnumSource
    void firmSeesItsOwnEntriesAlone(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.demo(database, data, CLOCK);
            sealing(database).seal();

            assertThat(office.of("kantoor-twee").audit(0, 500))
                    .extracting(AuditEntry::kind)
                    .containsExactly("firm", "person", "dossier");
            List<AuditEntry> all = office.of(FIRM).audit(0, 500);
            assertThat(all).extracting(AuditEntry::firm).containsOnly(FIRM);
            assertThat(office.of(FIRM).audit(all.get(1).position(), 2)).isEqualTo(all.subList(2, 4));
        }
    }

    private static void sealed(Database database, int entries) {
        moves(database, entries);
        sealing(database).seal();
    }

    private static void restore(Database database) {
        database.jdbc().sql("delete from audit").update();
        database.jdbc().sql("insert into audit select * from kept").update();
    }

    private static int moves(Database database, int entries) {
        AuditTrail trail = OfficeDesk.trail(database, CLOCK);
        for (int i = 1; i <= entries; i++) {
            trail.moved(FIRM, "s" + i, "read", "waiting", "demo", "reason " + i);
        }
        return entries;
    }

    private static AuditSealing sealing(Database database) {
        return new AuditSealing(database.jdbc(), database.transaction());
    }

    private static AuditCheck.Verdict check(Database database) {
        return new AuditCheck(database.source()).verify();
    }

    private static AuditCheck.Broken broken(AuditCheck.Verdict verdict, long position, AuditCheck.Fault fault) {
        assertThat(verdict).isInstanceOf(AuditCheck.Broken.class);
        AuditCheck.Broken broken = (AuditCheck.Broken) verdict;
        assertThat(broken.position()).isEqualTo(position);
        assertThat(broken.fault()).isEqualTo(fault);
        return broken;
    }

    private static String hash(Database database, long position) {
        return database.jdbc()
                .sql("select hash from audit where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private static List<Long> positions(Database database) {
        return database.jdbc()
                .sql("select position from audit order by position")
                .query(Long.class)
                .list();
    }
}
