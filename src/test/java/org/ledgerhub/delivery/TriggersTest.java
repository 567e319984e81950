package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.Trigger;

class TriggersTest {
    private static final Instant MORNING = Instant.parse("2026-03-28T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-28T18:00:30Z");

    @TempDir
    Path folder;

    private final PackageOfTests books = new PackageOfTests("books", 1);
    private Database database;
    private OutDesk desk;

    private Triggers open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, Clock.systemUTC(), books);
        return desk.triggers();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesBeforeItsTrigger(Engine engine) throws Exception {
        open(engine);
        desk.deliver("books", "A1", "1", "purchase", false);

        assertThat(desk.dispatch("one").ready(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void synchroniseLetsEverythingOfADossierGoAndCountsIt(Engine engine) throws Exception {
        Triggers triggers = open(engine);
        String invoice = desk.deliver("books", "A1", "1", "purchase-credit", false);
        String statement = desk.deliver("books", "B1", "2", "bank", false);
        desk.purchase("books", "A1", "3");

        int released = triggers.synchronise(OutDesk.FIRM, OutDesk.DOSSIER);

        assertThat(released).isEqualTo(2);
        assertThat(desk.status(invoice)).isEqualTo("waiting turn");
        desk.dispatch("one").run(5);
        assertThat(desk.status(invoice)).isEqualTo("booked");
        assertThat(desk.status(statement)).isEqualTo("booked");
        assertThat(triggers.synchronise(OutDesk.FIRM, OutDesk.DOSSIER)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void synchroniseTriesABlockedLaneAtOnce(Engine engine) throws Exception {
        Triggers triggers = open(engine);
        desk.purchase("books", "A1", "1");
        books.down(true);
        desk.dispatch("one").run(1);
        books.down(false);
        assertThat(desk.dispatch("one").ready(1)).isEmpty();

        triggers.synchronise(OutDesk.FIRM, OutDesk.DOSSIER);

        assertThat(desk.dispatch("one").ready(1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void dossierOfAnotherFirmIsNotLetGo(Engine engine) throws Exception {
        Triggers triggers = open(engine);
        desk.deliver("books", "A1", "1", "purchase", false);

        assertThat(triggers.synchronise("somebody-else", OutDesk.DOSSIER)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void dailyTriggerGoesAtItsHourAndForItsKindOnly(Engine engine) throws Exception {
        Triggers triggers = open(engine);
        daily(Trigger.Kind.PURCHASE);
        desk.deliver("books", "A1", "1", "purchase", false);
        desk.deliver("books", "B1", "2", "bank", false);

        assertThat(triggers.releaseDue(MORNING)).isZero();
        assertThat(triggers.releaseDue(EVENING.minusSeconds(60))).isZero();
        assertThat(triggers.releaseDue(EVENING)).isEqualTo(1);
        assertThat(desk.dispatch("one").ready(5)).containsExactly(OutDesk.lane("books", "A1"));
    }

    @ParameterizedTest
    @EnumSource
    void hourThatPassedWhileNoHubRanIsCaughtUpOnce(Engine engine) throws Exception {
        Triggers triggers = open(engine);
        daily(Trigger.Kind.PURCHASE);
        triggers.releaseDue(MORNING);
        desk.deliver("books", "A1", "1", "purchase", false);
        Instant threeDaysLater = MORNING.plusSeconds(3 * 86_400);

        assertThat(triggers.releaseDue(threeDaysLater)).isEqualTo(1);
        desk.deliver("books", "A1", "2", "purchase", false);
        assertThat(triggers.releaseDue(threeDaysLater.plusSeconds(60))).isZero();
        // summer time by then: 19:00 in Brussels is 17:00 UTC
        assertThat(triggers.releaseDue(Instant.parse("2026-03-31T16:59:00Z"))).isZero();
        assertThat(triggers.releaseDue(Instant.parse("2026-03-31T17:00:00Z"))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void manyHubsLetADailyTriggerGoOnce(Engine engine) throws Exception {
        Triggers triggers = open(engine);
        daily(Trigger.Kind.PURCHASE);
        triggers.releaseDue(MORNING);
        IntStream.range(0, 20).forEach(i -> desk.deliver("books", "A1", "n" + i, "purchase", false));

        int released = IntStream.range(0, 8)
                .parallel()
                .map(hub -> triggers.releaseDue(EVENING))
                .sum();

        assertThat(released).isEqualTo(20);
    }

    private void daily(Trigger.Kind kind) {
        desk.office.of(OutDesk.FIRM).save(OutDesk.DOSSIER, new Trigger(kind, Trigger.Mode.DAILY, LocalTime.of(19, 0)));
    }
}
