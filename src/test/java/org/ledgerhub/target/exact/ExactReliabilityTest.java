package org.ledgerhub.target.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.TargetFailure;

/** A month of a bakery goes to Exact in good and in bad weather: the same books, each document once, with its files. */
class ExactReliabilityTest {
    private static final int MOST_ROUNDS = 400;
    private static final List<Integer> TOKENS_REVOKED_IN = List.of(4, 9);

    @TempDir
    Path data;

    private SignedInSandbox signedIn;
    private ExactTarget target;
    private FakeSession session;

    @BeforeEach
    void start() throws Exception {
        signedIn = new SignedInSandbox(data);
        target = new ExactTarget();
        session = signedIn.session(Map.of());
    }

    @AfterEach
    void stop() {
        signedIn.close();
    }

    @Test
    void inGoodWeatherEachDocumentStandsOnceWithItsFiles() throws Exception {
        deliver("");

        assertMonthStands();
    }

    @ParameterizedTest
    @CsvSource({"before, 1", "after, 2", "after, 3"})
    void lostAnswersFailuresAndRevokedTokensChangeNothing(String moment, int seed) throws Exception {
        String faults = "\"loseAnswerPercent\":20,\"loseAnswer\":\"" + moment
                + "\",\"failPercent\":20,\"rateLimitPerMinute\":100000,\"seed\":" + seed;

        deliver(faults);

        assertMonthStands();
        assertThat(session.refusedTokens()).hasSize(2);
    }

    /** Fourteen purchases and six sales, five credit notes, three statements, two receipts. */
    private static List<List<Delivery>> month() {
        return List.of(
                each(14, id -> Postings.purchase("p-" + id, Postings.xml("p-" + id), Postings.pdf("p-" + id))),
                each(6, id -> Postings.sale("s-" + id, Postings.xml("s-" + id), Postings.pdf("s-" + id))),
                each(5, id -> Postings.purchaseCredit("c-" + id, Postings.pdf("c-" + id))),
                each(3, id -> Postings.statement("b-" + id, opening(id), Postings.pdf("b-" + id))),
                each(2, id -> Postings.receipt("r-" + id, Postings.pdf("r-" + id))));
    }

    private static List<Delivery> each(int count, java.util.function.IntFunction<Delivery> made) {
        return IntStream.rangeClosed(1, count).mapToObj(made).toList();
    }

    private static String opening(int statement) {
        return List.of("1000.00", "1095.50", "1191.00").get(statement - 1);
    }

    /** Entry, lines and files of each document, written down by hand. */
    private static List<String> expected() {
        return Stream.of(
                        written(
                                14,
                                "purchase p-%d 121.00 [440000 credit 121.00, 612300 debit 100.00 A21, 411000 debit 21.00 A21] p-%d"),
                        written(
                                6,
                                "sale s-%d 242.00 [400000 debit 242.00, 700000 credit 200.00 V21, 451000 credit 42.00 V21] s-%d"),
                        written(
                                5,
                                "purchase-credit c-%d 121.00 [440000 debit 121.00, 612300 credit 100.00 A21, 411000 credit 21.00 A21] c-%d"),
                        written(
                                3,
                                "bank b-%d 95.50 [550000 debit 95.50, 400000 credit 100.00, 499000 debit 4.50] b-%d"))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private static Stream<String> written(int count, String form) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> form.formatted(id, id));
    }

    private void assertMonthStands() throws Exception {
        JsonNode books = signedIn.sandbox.books("exact");
        List<String> entries = StreamSupport.stream(books.path("entries").spliterator(), false)
                .map(ExactReliabilityTest::told)
                .sorted()
                .toList();
        assertThat(entries).isEqualTo(expected());
        assertThat(books.path("files"))
                .hasSize(2)
                .allSatisfy(
                        file -> assertThat(file.path("path").asText()).matches("bakkerij-peeters/LH-r-[12]/page.pdf"));
    }

    /** The files are told by the document whose page they are. */
    private static String told(JsonNode entry) {
        String id = entry.path("reference").asText().substring("LH-".length());
        List<String> files = new ArrayList<>();
        entry.path("attachments")
                .forEach(file -> files.add(
                        file.path("sha256").asText().equals(Postings.pdf(id).sha256()) ? id : "another file"));
        return "%s %s %s %s %s"
                .formatted(
                        entry.path("kind").asText(),
                        id,
                        entry.path("gross").asText(),
                        ExactTargetTest.lines(entry),
                        String.join(" ", files));
    }

    /** As the out-desk does it: looked up, then booked, again and again until all of a lane stands. */
    private void deliver(String faults) throws Exception {
        int round = 0;
        for (List<Delivery> lane : month()) {
            List<Delivery> open = new ArrayList<>(lane);
            while (!open.isEmpty()) {
                assertThat(++round).as("rounds").isLessThan(MOST_ROUNDS);
                weather(faults, round);
                open.removeAll(delivered(open));
            }
        }
    }

    private void weather(String faults, int round) throws Exception {
        boolean revoked = TOKENS_REVOKED_IN.contains(round);
        if (!faults.isEmpty() && (round == 1 || revoked)) {
            signedIn.sandbox.faults("exact", "{" + faults + round + ",\"revokeTokens\":" + revoked + "}");
        }
    }

    private List<Delivery> delivered(List<Delivery> open) {
        List<Delivery> batch = open.stream()
                .limit(ExactSpec.BATCH)
                .map(delivery -> Samples.planned(delivery, session.planned(delivery)))
                .toList();
        List<Delivery> done = new ArrayList<>();
        try {
            Map<Delivery, Optional<Outcome.Booked>> found = target.find(batch, session);
            found.forEach((delivery, booked) -> booked.ifPresent(there -> done.add(delivery)));
            List<Delivery> absent =
                    batch.stream().filter(delivery -> !done.contains(delivery)).toList();
            List<Outcome> outcomes = target.book(absent, session);
            for (int i = 0; i < outcomes.size(); i++) {
                assertThat(outcomes.get(i)).isNotInstanceOf(Outcome.Refused.class);
                if (outcomes.get(i) instanceof Outcome.Booked booked) {
                    assertThat(booked.attention()).isEmpty();
                    done.add(absent.get(i));
                }
            }
        } catch (TargetFailure asked) {
            assertThat(asked.problem().code()).isEqualTo("target-down");
        }
        return done;
    }
}
