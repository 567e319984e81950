package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.register.Papers.invoice;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;

/** One document is one submission on its way to the books, however often and by whatever door it comes. */
class DuplicatesTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void sameInvoiceTwiceIsBookedOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first = desk.through(invoice("2026-1").file());

            Submission second = desk.through(invoice("2026/1").file());

            assertThat(first.status()).isEqualTo(Status.WAITING);
            assertThat(second.status()).isEqualTo(Status.DUPLICATE);
            assertThat(second.duplicateOf()).isEqualTo(first.id());
            assertThat(desk.count("select count(*) from delivery")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void threeCopiesAtTheSameMomentFromThreeChannelsAreBookedOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk one = RegisterDesk.open(database, data);
                RegisterDesk two = RegisterDesk.open(database, data);
                RegisterDesk three = RegisterDesk.open(database, data)) {
            for (int round = 1; round <= 15; round++) {
                String number = "2026-" + round;
                List<RegisterDesk> desks = List.of(one, two, three);
                List<String> channels = List.of("folder", "http", "kafka");

                together(3, n -> {
                    // Not the same bytes: only the identity can tell that it is the same document.
                    desks.get(n).receive(null, channels.get(n), invoice(number).file() + "copy " + n);
                    desks.get(n).sweep();
                    return null;
                });

                assertThat(one.all())
                        .filteredOn(s -> s.status() == Status.WAITING)
                        .hasSize(round);
                assertThat(one.all())
                        .filteredOn(s -> s.status() == Status.DUPLICATE)
                        .hasSize(2 * round);
                assertThat(one.count("select count(*) from outbox")).isEqualTo(round);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameBytesAtTheSameMomentAreOneOriginal(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            List<Register.Received> received = together(
                    4, n -> desk.receive(null, "folder", invoice("2026-7").file()));

            assertThat(received)
                    .extracting(r -> r.original().id())
                    .containsOnly(received.get(0).original().id());
            assertThat(received).filteredOn(r -> !r.known()).hasSize(1);
            assertThat(desk.count("select count(*) from submission")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMapThatForgotEverythingLetsNothingThrough(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            try (RegisterDesk desk = RegisterDesk.open(database, data)) {
                desk.through(invoice("2026-1").file());
            }
            try (RegisterDesk desk = RegisterDesk.open(database, data, new Forgetful())) {
                assertThat(desk.through(invoice("2026-1").file() + "again").status())
                        .isEqualTo(Status.DUPLICATE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterARestartTheSameInvoiceIsStillADuplicate(Engine engine) throws Exception {
        String first;
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            first = desk.through(invoice("2026-1").file()).id();
        }
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission again = desk.through(invoice("2026-1").file() + "again");

            assertThat(again.status()).isEqualTo(Status.DUPLICATE);
            assertThat(again.duplicateOf()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedInvoiceUnderTheSameNumberWaitsForAPersonAndMayGoOn(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first = desk.through(invoice("2026-1").of("121.00").file());

            Submission changed = desk.through(invoice("2026-1").of("242.00").file());

            assertThat(changed.status()).isEqualTo(Status.HELD);
            assertThat(changed.problem().code()).isEqualTo("document-changed");
            assertThat(changed.duplicateOf()).isEqualTo(first.id());

            desk.firm().overrule(changed.id(), "demo", "The supplier sent a better one.");
            desk.sweep();

            assertThat(desk.submission(changed.id()).status()).isEqualTo(Status.WAITING);
            assertThat(desk.count("select count(*) from outbox")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCreditNoteWithTheNumberOfAnInvoiceIsADocumentOfItsOwn(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(invoice("2026-1").file());

            assertThat(desk.through(invoice("2026-1").asCredit().file()).status())
                    .isEqualTo(Status.WAITING);
            assertThat(desk.through(invoice("2026-1").dated("2027-01-05").file())
                            .status())
                    .isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameNetworkMessageIsADuplicateWhateverIsInIt(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first = desk.through(invoice("2026-1").inMessage("m-1").file());

            Submission again =
                    desk.through(invoice("2026-99").of("5.00").inMessage("m-1").file());

            assertThat(again.status()).isEqualTo(Status.DUPLICATE);
            assertThat(again.duplicateOf()).isEqualTo(first.id());
            // The number in the repeated message was not claimed by it.
            assertThat(desk.through(invoice("2026-99").of("5.00").file()).status())
                    .isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvoiceBetweenTwoDossiersIsAPurchaseAndASale(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(invoice("2026-1").between(Papers.LUMEN, Papers.PEETERS).file());
            desk.through(invoice("2026-1").between(Papers.LUMEN, Papers.PEETERS).file() + "again");

            assertThat(desk.all())
                    .extracting(Submission::dossier, Submission::kind, Submission::status)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    "bakkerij-peeters", Submission.Kind.PURCHASE, Status.WAITING),
                            org.assertj.core.groups.Tuple.tuple("studio-lumen", Submission.Kind.SALE, Status.WAITING),
                            org.assertj.core.groups.Tuple.tuple(
                                    "bakkerij-peeters", Submission.Kind.PURCHASE, Status.DUPLICATE),
                            org.assertj.core.groups.Tuple.tuple(
                                    "studio-lumen", Submission.Kind.SALE, Status.DUPLICATE));
            assertThat(desk.firm()
                            .completeness(java.time.LocalDate.of(2026, 3, 2))
                            .balanced())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameFileOfAnotherFirmIsNoDuplicate(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(invoice("2026-1").file());
            Register register = desk.part(Register.class);

            Register.Received other = register.receive(
                    new Register.Arrival("kantoor-twee", null, "folder", "a.paper"),
                    new java.io.ByteArrayInputStream(invoice("2026-1").file().getBytes()));
            desk.sweep();

            assertThat(other.known()).isFalse();
            Submission theirs = register.of("kantoor-twee")
                    .submission(other.original().submissions().get(0).id())
                    .orElseThrow();
            assertThat(theirs.status()).isEqualTo(Status.HELD);
            assertThat(theirs.problem().code()).isEqualTo("dossier-unknown");
        }
    }

    /** A cache that never knows anything, as after its node was lost. */
    static final class Forgetful implements ClaimCache {
        @Override
        public java.util.Optional<String> owner(String key) {
            return java.util.Optional.empty();
        }

        @Override
        public void remember(String key, String submission) {}
    }

    interface Work<T> {
        T run(int n) throws Exception;
    }

    static <T> List<T> together(int workers, Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(workers);
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<T>> futures = IntStream.range(0, workers)
                    .mapToObj(n -> pool.submit(() -> {
                        start.await();
                        return work.run(n);
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
