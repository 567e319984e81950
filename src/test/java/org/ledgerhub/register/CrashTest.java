package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerhub.register.Papers.invoice;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;

/** A process may die between any two steps; the next one carries on, and nothing is booked twice or lost. */
class CrashTest {
    @TempDir
    Path data;

    private static final class Crash extends RuntimeException {}

    @ParameterizedTest
    @EnumSource
    void aCrashAfterTheInsertOfTheClaimLeavesNoClaim(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            String id;
            try (RegisterDesk desk = RegisterDesk.open(database, data)) {
                id = desk.receive(invoice("2026-1").file())
                        .original()
                        .submissions()
                        .get(0)
                        .id();
                Spine.Claimable claimable = desk.part(Spine.class).read(id).get(0);
                assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                            desk.part(Claims.class).claim(claimable.key(), id);
                            throw new Crash();
                        }))
                        .isInstanceOf(Crash.class);
                assertThat(desk.count("select count(*) from claim")).isZero();
            }
            assertThat(carriedOn(database, id).status()).isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCrashAfterTheCommitAndBeforeTheMapWasFilledIsCarriedOn(Engine engine) throws Exception {
        ClaimCache dying = new ClaimCache() {
            @Override
            public Optional<String> owner(String key) {
                return Optional.empty();
            }

            @Override
            public void remember(String key, String submission) {
                throw new Crash();
            }
        };
        try (Database database = engine.open(data)) {
            String id;
            try (RegisterDesk desk = RegisterDesk.open(database, data, dying)) {
                id = desk.receive(invoice("2026-1").file())
                        .original()
                        .submissions()
                        .get(0)
                        .id();
                assertThatThrownBy(() -> desk.carry(id)).isInstanceOf(Crash.class);
                assertThat(desk.submission(id).status()).isEqualTo(Status.READ);
            }
            assertThat(carriedOn(database, id).status()).isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCrashAfterTheMapWasFilledIsCarriedOnByTheOwnerItself(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.receive(invoice("2026-1").file())
                    .original()
                    .submissions()
                    .get(0)
                    .id();
            Spine.Claimable claimable = desk.part(Spine.class).read(id).get(0);
            assertThat(desk.part(Claims.class).claim(claimable.key(), id)).isTrue();

            desk.carry(id);

            assertThat(desk.submission(id).status()).isEqualTo(Status.WAITING);
            assertThat(desk.count("select count(*) from outbox")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCrashInTheMiddleOfReadingIsCleanedAndRedone(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            String id;
            try (RegisterDesk desk = RegisterDesk.open(database, data)) {
                String file = Papers.statement("1", "100.00", "02-03 -50.00", "02-04 -20.00")
                        .file();
                Original original = desk.receive(file).original();
                id = original.submissions().get(0).id();
                // What the first try had stored before it died: more than the file holds.
                desk.part(EntryRows.class)
                        .store(
                                original.id(),
                                1,
                                false,
                                1,
                                Papers.statement("1", "0", "02-01 1.00", "02-01 2.00", "02-01 3.00")
                                        .entries());
            }
            Submission carried = carriedOn(database, id);
            assertThat(carried.status()).isEqualTo(Status.WAITING);
            try (RegisterDesk desk = RegisterDesk.open(database, data)) {
                assertThat(desk.firm().entries(id, 0, 10)).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void codingTwiceGivesOneDelivery(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission coded = desk.through(invoice("2026-1").file());

            desk.part(Spine.class).code(coded.id());
            desk.carry(coded.id());

            assertThat(desk.submission(coded.id()).history()).hasSameSizeAs(coded.history());
            assertThat(desk.count("select count(*) from delivery")).isEqualTo(1);
            assertThat(desk.count("select count(*) from work")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatFailsAgainAndAgainHoldsTheSubmissionAndARetryGoesOn(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String id = desk.receive(invoice("2026-1").file())
                    .original()
                    .submissions()
                    .get(0)
                    .id();
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThat(desk.submission(id).status()).isEqualTo(Status.RECEIVED);
                desk.part(Spine.class).failed(id, new Crash());
            }
            assertThat(desk.submission(id).problem().code()).isEqualTo("step-failed");

            desk.firm().retry(id, "demo", null);
            desk.sweep();

            assertThat(desk.submission(id).status()).isEqualTo(Status.WAITING);
        }
    }

    private Submission carriedOn(Database database, String id) throws Exception {
        try (RegisterDesk next = RegisterDesk.open(database, data)) {
            next.carry(id);
            assertThat(next.count("select count(*) from work")).isZero();
            assertThat(next.count("select count(*) from outbox")).isEqualTo(1);
            return next.submission(id);
        }
    }
}
