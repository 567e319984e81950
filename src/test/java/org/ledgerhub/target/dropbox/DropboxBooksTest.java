package org.ledgerhub.target.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Delivery.File.Role;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Parcel;
import org.ledgerhub.target.Samples;

/** A month of a client: 20 invoices, 5 credit notes, 3 statements, 2 receipts, delivered as the out-desk does it. */
class DropboxBooksTest {
    private static final int MOST_ROUNDS = 200;

    @TempDir
    Path data;

    @Test
    void everythingStandsThereExactlyOnce() throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            deliver(month(), sandbox, List.of());

            assertThat(files(sandbox)).isEqualTo(expected());
            assertThat(sandbox.books("dropbox").path("entries")).hasSize(28);
        }
    }

    @Test
    void lostAnswersFailuresAndRevokedTokensChangeNothing() throws Exception {
        String trouble = "\"seed\":11,\"loseAnswerPercent\":20,\"failPercent\":20";
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            FakeSession session = deliver(
                    month(),
                    sandbox,
                    List.of(
                            "{" + trouble + "}",
                            "{" + trouble + ",\"revokeTokens\":true}",
                            "{" + trouble.replace("11", "12") + ",\"loseAnswer\":\"before\"}",
                            "{" + trouble.replace("11", "13") + ",\"revokeTokens\":true}"));

            assertThat(files(sandbox)).isEqualTo(expected());
            assertThat(session.refusedTokens()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    /** Looks up and sends in lanes of at most 20 until all is settled; before each of the first rounds faults change. */
    private static FakeSession deliver(List<Delivery> all, RunningSandbox sandbox, List<String> faults)
            throws Exception {
        FakeSession session = DropboxTrial.session(sandbox, Map.of());
        DropboxTarget target = new DropboxTarget();
        List<Delivery> open = new ArrayList<>(all);
        for (int round = 0; !open.isEmpty(); round++) {
            assertThat(round).as("rounds").isLessThan(MOST_ROUNDS);
            if (round < faults.size()) {
                sandbox.faults("dropbox", faults.get(round));
            }
            List<Delivery> lane = open.stream()
                    .limit(faults.isEmpty() ? 20 : 7)
                    .map(delivery -> Samples.planned(delivery, session.planned(delivery)))
                    .toList();
            settle(target, session, lane).forEach((delivery, outcome) -> {
                assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
                if (outcome instanceof Outcome.Booked) {
                    open.remove(delivery);
                }
            });
        }
        sandbox.call("DELETE", "/sandbox/dropbox/_faults", "");
        return session;
    }

    private static Map<Delivery, Outcome> settle(DropboxTarget target, FakeSession session, List<Delivery> lane) {
        Map<Delivery, Outcome> settled = new LinkedHashMap<>();
        Map<Delivery, Optional<Outcome.Booked>> found;
        try {
            found = target.find(lane, session);
        } catch (org.ledgerhub.target.TargetFailure unknown) {
            return settled;
        }
        found.forEach((delivery, booked) -> booked.ifPresent(there -> settled.put(delivery, there)));
        List<Delivery> absent =
                lane.stream().filter(delivery -> !settled.containsKey(delivery)).toList();
        if (!absent.isEmpty()) {
            List<Outcome> outcomes = target.book(absent, session);
            for (int i = 0; i < outcomes.size(); i++) {
                settled.put(absent.get(i), outcomes.get(i));
            }
        }
        return settled;
    }

    private static Set<String> files(RunningSandbox sandbox) throws Exception {
        Set<String> files = new TreeSet<>();
        for (JsonNode file : sandbox.books("dropbox").path("files")) {
            files.add(file.path("path").asText() + " " + file.path("sha256").asText());
        }
        return files;
    }

    private static Set<String> expected() {
        return month().stream()
                .flatMap(delivery -> Parcel.of(delivery).items().stream())
                .map(item -> item.path() + " " + item.fingerprint().sha256())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Delivery> month() {
        List<Delivery> all = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            all.add(delivery("inv" + i, Delivery.Kind.PURCHASES, posting("inv" + i), "xml"));
        }
        for (int i = 1; i <= 5; i++) {
            all.add(delivery("crn" + i, Delivery.Kind.SALES, posting("crn" + i), "xml"));
        }
        for (int i = 1; i <= 3; i++) {
            all.add(delivery("stm" + i, Delivery.Kind.BANK, posting("stm" + i), "cod"));
        }
        for (int i = 1; i <= 2; i++) {
            all.add(delivery("rec" + i, Delivery.Kind.RECEIPTS, null, "jpg"));
        }
        return all;
    }

    private static Posting posting(String id) {
        return Objects.requireNonNull(Samples.posting(id, id));
    }

    private static Delivery delivery(String id, Delivery.Kind kind, @Nullable Posting posting, String extension) {
        return new Delivery(
                id,
                posting == null ? Delivery.Purpose.FILES : Delivery.Purpose.BOOKS,
                "studio-lumen",
                kind,
                LocalDate.of(2026, 3, 14),
                "A1",
                id,
                id,
                posting,
                Map.of(),
                null,
                false,
                List.of(
                        Samples.file(Role.ORIGINAL, "a." + extension, "original " + id),
                        Samples.file(Role.ATTACHMENT, "a.pdf", "%PDF " + id)));
    }
}
