package org.ledgerhub.target.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.json.Json;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Fingerprint;
import org.ledgerhub.target.FolderShelf;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Shelf;

class HandOverTest {
    private static final String BASE = "bakkerij-peeters/purchases/2026-03-14_A1_P_2026-17_0f6c8a4e";
    private static final Delivery PURCHASE = Samples.purchase("0f6c8a4e-aaaa-bbbb-cccc-000000000001");

    @TempDir
    Path root;

    private final FakeSession session = new FakeSession(Map.of(), Map.of());

    @Test
    void bookingWritesOriginalReadableAttachmentsAndTheEntry() throws IOException {
        Outcome outcome =
                on(FolderShelf.in(root.toString())).book(List.of(PURCHASE)).getFirst();

        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
        assertThat(tree())
                .containsOnly(
                        Map.entry(BASE + ".XML", "<Invoice/>"),
                        Map.entry(BASE + ".pdf", "%PDF-1.7 readable"),
                        Map.entry(BASE + ".1.csv", "day;hours\n1;8\n"),
                        Map.entry(BASE + ".entry.json", Json.write(PURCHASE.posting())));
    }

    @Test
    void handingOverFilesOnlyWritesNoEntry() throws IOException {
        Delivery files = Samples.filesOnly("0f6c8a4e-aaaa-bbbb-cccc-000000000001");

        Outcome outcome =
                on(FolderShelf.in(root.toString())).book(List.of(files)).getFirst();

        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".XML", null, List.of()));
        assertThat(tree()).containsOnlyKeys(BASE + ".XML", BASE + ".pdf", BASE + ".1.csv");
    }

    @Test
    void otherContentUnderTheSameNameIsNeverReplaced() throws IOException {
        Path taken = root.resolve(BASE + ".pdf");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "somebody else's");

        Outcome outcome =
                on(FolderShelf.in(root.toString())).book(List.of(PURCHASE)).getFirst();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("file-conflict"));
        assertThat(tree()).containsEntry(BASE + ".pdf", "somebody else's").doesNotContainKey(BASE + ".entry.json");
    }

    @Test
    void laneLostBeforeTheSealMeansNoSeal() throws IOException {
        Shelf losing = new Interrupted(FolderShelf.in(root.toString()), 9, false, session::loseLane);

        assertThatThrownBy(() -> on(losing).book(List.of(PURCHASE))).isInstanceOf(Session.LaneLost.class);

        assertThat(tree()).doesNotContainKey(BASE + ".entry.json");
    }

    /** Four files of four calls each: look, store, rename, look. */
    static Stream<List<Object>> everyCall() {
        return IntStream.rangeClosed(1, 16)
                .boxed()
                .flatMap(call -> Stream.of(List.<Object>of(call, false), List.<Object>of(call, true)));
    }

    @ParameterizedTest(name = "dies at call {0}")
    @MethodSource("everyCall")
    void hubThatDiesAnywhereHandsOverOnceAfterwards(List<Object> where) throws IOException {
        Shelf dying =
                new Interrupted(FolderShelf.in(root.toString()), (int) where.get(0), (boolean) where.get(1), () -> {
                    throw new Died();
                });
        assertThatThrownBy(() -> on(dying).book(List.of(PURCHASE))).isInstanceOf(Died.class);

        Delivery again = Samples.planned(PURCHASE, session.planned(PURCHASE));
        Optional<Outcome.Booked> found =
                on(FolderShelf.in(root.toString())).find(List.of(again)).get(again);
        Outcome outcome = found.isPresent()
                ? found.get()
                : on(FolderShelf.in(root.toString())).book(List.of(again)).getFirst();

        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
        assertThat(tree())
                .containsOnlyKeys(BASE + ".XML", BASE + ".pdf", BASE + ".1.csv", BASE + ".entry.json")
                .containsEntry(BASE + ".entry.json", Json.write(PURCHASE.posting()));
    }

    @Test
    void sealTakenAwayByTheReceiverIsNotHandedOverAgain() throws IOException {
        on(FolderShelf.in(root.toString())).book(List.of(PURCHASE));
        Files.delete(root.resolve(BASE + ".entry.json"));
        Delivery again = Samples.planned(PURCHASE, session.planned(PURCHASE));

        Optional<Outcome.Booked> found =
                on(FolderShelf.in(root.toString())).find(List.of(again)).get(again);

        assertThat(found)
                .hasValueSatisfying(booked -> assertThat(booked.attention())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo("file-taken")));
    }

    @Test
    void entryThatLiesThereIsReadForComparing() {
        on(FolderShelf.in(root.toString())).book(List.of(PURCHASE));

        assertThat(on(FolderShelf.in(root.toString())).entry(PURCHASE)).hasValue(PURCHASE.posting());
        assertThat(on(FolderShelf.in(root.toString())).entry(Samples.purchase("another-posting")))
                .isEmpty();
    }

    @Test
    void brokenShelfBeforeTheSealIsSurelyNotHandedOver() {
        Shelf broken = new Interrupted(FolderShelf.in(root.toString()), 6, false, () -> {
            throw new IOException("no space left");
        });

        Outcome outcome = on(broken).book(List.of(PURCHASE)).getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void lostAnswerOfTheLastRenameIsUncertainAndThenFound() {
        Shelf broken = new Interrupted(FolderShelf.in(root.toString()), 15, true, () -> {
            throw new IOException("connection reset");
        });

        Outcome outcome = on(broken).book(List.of(PURCHASE)).getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Uncertain.class);
        assertThat(on(FolderShelf.in(root.toString())).find(List.of(PURCHASE)).get(PURCHASE))
                .isPresent();
    }

    private HandOver on(Shelf shelf) {
        return new HandOver(shelf, session);
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (!path.endsWith(".part")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** The end of the process. */
    private static final class Died extends Error {}

    /** Something that happens at a shelf. */
    @FunctionalInterface
    private interface Event {
        void happen() throws IOException;
    }

    /** A shelf at which something happens at one call, before or after it took effect. */
    private static final class Interrupted implements Shelf {
        private final Shelf shelf;
        private final int at;
        private final boolean after;
        private final Event event;
        private int calls;

        Interrupted(Shelf shelf, int at, boolean after, Event event) {
            this.shelf = shelf;
            this.at = at;
            this.after = after;
            this.event = event;
        }

        @Override
        public Optional<Fingerprint> look(String path) throws IOException {
            before();
            Optional<Fingerprint> there = shelf.look(path);
            after();
            return there;
        }

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            return shelf.read(path);
        }

        @Override
        public void store(String path, Delivery.Content content) throws IOException {
            before();
            shelf.store(path, content);
            after();
        }

        @Override
        public void rename(String from, String to) throws IOException {
            before();
            shelf.rename(from, to);
            after();
        }

        private void before() throws IOException {
            calls++;
            if (calls == at && !after) {
                event.happen();
            }
        }

        private void after() throws IOException {
            if (calls == at && after) {
                event.happen();
            }
        }
    }
}
