package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.Connection;

/** The office hears that a sign-in ends a month, ten days and a day before, each once. */
class SignInEndsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path folder;

    private final PackageOfTests books = new PackageOfTests("books", 1);
    private Database database;
    private OutDesk desk;

    private SignInEnds open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, Clock.fixed(NOW, ZoneOffset.UTC), books);
        return desk.signInEnds();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void endIsWarnedOfThirtyTenAndOneDayBeforeEachOnce(Engine engine) throws Exception {
        SignInEnds ends = open(engine);
        books.ends(day(50));

        String warnedOn = IntStream.range(0, 55)
                .filter(day -> ends.lookAtAll(day(day)) > 0)
                .boxed()
                .toList()
                .toString();

        assertThat(warnedOn).isEqualTo("[20, 40, 49]");
        assertThat(ends.of(OutDesk.FIRM)).isEqualTo(Map.of("books", day(50)));
        assertThat(ends.of("another-firm")).isEmpty();
        assertThat(desk.registry
                        .get("ledgerhub.sign.in.left")
                        .tag("connection", "books")
                        .gauge()
                        .value())
                .isEqualTo(Duration.ofDays(50).toSeconds());
    }

    @ParameterizedTest
    @EnumSource
    void renewedKeyIsWarnedOfAnewWhenItsOwnEndComes(Engine engine) throws Exception {
        SignInEnds ends = open(engine);
        books.ends(day(5));
        assertThat(ends.lookAtAll(day(0))).isEqualTo(1);

        books.ends(day(95));

        assertThat(ends.lookAtAll(day(1))).isZero();
        assertThat(ends.lookAtAll(day(64))).isZero();
        assertThat(ends.lookAtAll(day(65))).isEqualTo(1);
        books.ends(null);
        assertThat(ends.lookAtAll(day(90))).isZero();
        assertThat(ends.of(OutDesk.FIRM)).isEmpty();
        assertThat(desk.registry.find("ledgerhub.sign.in.left").gauges()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void packageIsAskedOnceADayHoweverManyHubsLookAndNotWhenTheConnectionIsOff(Engine engine) throws Exception {
        SignInEnds ends = open(engine);
        books.ends(day(5));

        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .map(hub -> ends.lookAtAll(day(0)))
                        .sum())
                .isEqualTo(1);
        books.ends(day(1));
        assertThat(ends.lookAtAll(day(0).plus(Duration.ofHours(23)))).isZero();
        assertThat(ends.of(OutDesk.FIRM)).isEqualTo(Map.of("books", day(5)));
        switchOff();
        assertThat(ends.lookAtAll(day(2))).isZero();
        ends.look(OutDesk.FIRM, "books");
        assertThat(ends.of(OutDesk.FIRM)).isEqualTo(Map.of("books", day(1)));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownStaysWhileThePackageCanNotBeAsked(Engine engine) throws Exception {
        SignInEnds ends = open(engine);
        books.ends(day(50));
        ends.lookAtAll(day(0));
        books.down(true);

        assertThat(ends.lookAtAll(day(25))).isZero();
        assertThat(ends.of(OutDesk.FIRM)).isEqualTo(Map.of("books", day(50)));
        books.down(false);

        assertThat(ends.lookAtAll(day(26))).isEqualTo(1);
    }

    private void switchOff() {
        Connection standing = desk.office.of(OutDesk.FIRM).connection("books").orElseThrow();
        desk.office
                .of(OutDesk.FIRM)
                .save(
                        new Connection(
                                standing.firm(),
                                standing.id(),
                                standing.name(),
                                standing.target(),
                                standing.settings(),
                                Connection.Status.DISABLED,
                                null,
                                standing.version()),
                        Map.of());
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
