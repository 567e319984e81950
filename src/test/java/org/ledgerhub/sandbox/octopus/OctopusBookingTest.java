package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.sandbox.octopus.Bookings.buySell;
import static org.ledgerhub.sandbox.octopus.Bookings.financial;
import static org.ledgerhub.sandbox.octopus.Bookings.line;
import static org.ledgerhub.sandbox.octopus.Bookings.purchase;
import static org.ledgerhub.sandbox.octopus.Bookings.withAttachment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusBookingTest {
    private static RunningSandbox sandbox;
    private OctopusSession octopus;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyBooks() throws Exception {
        sandbox.call("POST", "/sandbox/octopus/_reset", "");
        octopus = new OctopusSession(sandbox, 1);
        octopus.relation(7, "Telecom Noord NV");
    }

    @Test
    void purchaseIsBookedWithTheAccountsOfThePackage() throws Exception {
        // when
        var answer = octopus.post("/buysellbookings", purchase(1));

        // then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        JsonNode entry = onlyEntry();
        assertThat(entry.get("reference").textValue()).isEqualTo("ref-1");
        assertThat(entry.get("yourReference").textValue()).isEqualTo("INV-1");
        assertThat(entry.get("number").textValue()).isEqualTo("1");
        assertThat(entry.get("kind").textValue()).isEqualTo("purchase");
        assertThat(entry.get("dossier").textValue()).isEqualTo("bakkerij-peeters");
        assertThat(entry.get("date").textValue()).isEqualTo("2026-03-02");
        assertThat(entry.get("period").textValue()).isEqualTo("202603");
        assertThat(entry.get("journal").textValue()).isEqualTo("A1");
        assertThat(entry.get("relation").textValue()).isEqualTo("Telecom Noord NV");
        assertThat(entry.get("gross").textValue()).isEqualTo("121.00");
        assertThat(entry.get("currency").textValue()).isEqualTo("EUR");
        assertThat(lines(entry))
                .containsExactly("612300 debit 100.00 D21", "411059 debit 21.00 D21", "440000 credit 121.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // journal | amount | account, base, code, vat | kind | lines
                "V1|121.00|700000|100.00|21|21.00|sale|700000 credit 100.00 21, 451054 credit 21.00 21, 400000 debit 121.00",
                "V1|-121.00|700000|100.00|21|21.00|sale-credit|700000 debit 100.00 21, 411064 debit 21.00 21, 400000 credit 121.00",
                "V1|100.00|703000|100.00|MC|0|sale|703000 credit 100.00 MC, 400000 debit 100.00",
                "A1|-121.00|612300|100.00|D21|21.00|purchase-credit|612300 credit 100.00 D21, 451063 credit 21.00 D21, 440000 debit 121.00",
                "A1|100.00|603000|100.00|DMC21|21.00|purchase|603000 debit 100.00 DMC21, 411059 debit 21.00 DMC21, 451056 credit 21.00 DMC21, 440000 credit 100.00",
                "A1|100.00|604000|100.00|HIC21|21.00|purchase|604000 debit 100.00 HIC21, 411059 debit 21.00 HIC21, 451055 credit 21.00 HIC21, 440000 credit 100.00",
                "A1|100.00|613400|100.00|DID21|0|purchase|613400 debit 100.00 DID21, 411059 debit 21.00 DID21, 451055 credit 21.00 DID21, 440000 credit 100.00",
                "A1|100.00|613400|100.00|DEX21|21.00|purchase|613400 debit 100.00 DEX21, 411059 debit 21.00 DEX21, 451056 credit 21.00 DEX21, 440000 credit 100.00",
                "A1|-100.00|613400|100.00|DID21|21.00|purchase-credit|613400 credit 100.00 DID21, 411059 credit 21.00 DID21, 451055 debit 21.00 DID21, 440000 debit 100.00",
                "A1|121.00|612500|100.00|D21|21.00|purchase|612500 debit 110.50 D21, 411059 debit 10.50 D21, 440000 credit 121.00",
                "A1|112.00|614300|100.00|D12|12.00|purchase|614300 debit 112.00 D12, 440000 credit 112.00",
                "A1|119.00|613400|119.00|BV|0|purchase|613400 debit 119.00 BV, 440000 credit 119.00",
            })
    void vatTreatmentsExpandToBalancedLines(
            String journal, String amount, int account, String base, String code, String vat, String kind, String lines)
            throws Exception {
        // when
        var answer = octopus.post("/buysellbookings", buySell(journal, 1, amount, line(account, base, code, vat)));

        // then
        assertThat(new String(answer.body())).isEmpty();
        JsonNode entry = onlyEntry();
        assertThat(entry.get("kind").textValue()).isEqualTo(kind);
        assertThat(lines(entry)).containsExactly(lines.split(", "));
        assertThat(balance(entry)).isEqualByComparingTo("0");
    }

    static List<List<Object>> refused() {
        String good = line(612300, "100.00", "D21", "21.00");
        return List.of(
                List.of("number is not the next", 400, purchase(2)),
                List.of("no exchange rate", 400, purchase(1).replace("\"exchangeRate\":1,", "")),
                List.of("no expiry date", 400, purchase(1).replace("expiryDate", "expiry")),
                List.of("unknown account", 500, purchase(1).replace("612300", "612399")),
                List.of("unknown VAT code", 500, purchase(1).replace("D21", "Q21")),
                List.of("sale code in a purchase", 500, purchase(1).replace("D21", "21")),
                List.of(
                        "unknown relation",
                        500,
                        purchase(1).replace("\"externalRelationId\":7", "\"externalRelationId\":8")),
                List.of("total is not the sum", 500, buySell("A1", 1, "121.01", good)),
                List.of(
                        "credit note with negative lines",
                        500,
                        buySell("A1", 1, "-121.00", line(612300, "-100.00", "D21", "-21.00"))),
                List.of(
                        "VAT on a code without VAT",
                        500,
                        buySell("A1", 1, "121.00", line(612300, "100.00", "D0", "21.00"))),
                List.of(
                        "reverse charge in the total",
                        500,
                        buySell("A1", 1, "121.00", line(603000, "100.00", "DMC21", "21.00"))),
                List.of(
                        "reverse charge at another rate",
                        500,
                        buySell("A1", 1, "100.00", line(603000, "100.00", "DMC21", "6.00"))),
                List.of("three decimals", 500, buySell("A1", 1, "121.001", good)),
                List.of("no lines", 500, buySell("A1", 1, "0")),
                List.of("no date", 500, purchase(1).replace("2026-03-02", "2026-02-30")),
                List.of("date outside the book year", 500, purchase(1).replace("2026-03-02", "2025-12-31")),
                List.of("unknown period", 500, purchase(1).replace("202603", "202613")),
                List.of("unknown journal", 500, buySell("A7", 1, "121.00", good)),
                List.of("financial journal", 500, buySell("F1", 1, "121.00", good)),
                List.of("closed journal", 403, buySell("A9", 1, "121.00", good)),
                List.of("missing journal", 400, purchase(1).replace("journalKey", "journal")),
                List.of("amount is text", 400, purchase(1).replace("121.00", "\"121.00\"")),
                List.of("missing wrapper", 400, "{\"journalKey\":\"A1\"}"),
                List.of("no JSON", 400, "{"),
                List.of("attachment is not base64", 500, withAttachment(purchase(1), "a.pdf", "%%%")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(List<Object> row) throws Exception {
        // when
        var answer = octopus.post("/buysellbookings", (String) row.get(2));

        // then
        assertThat(answer.status()).as(new String(answer.body())).isEqualTo(row.get(1));
        assertThat(answer.json().get("technicalInfo").textValue()).isNotBlank();
        assertThat(sandbox.books("octopus").get("entries")).isEmpty();
    }

    @Test
    void sameNumberTwiceIsBookedOnce() throws Exception {
        // given
        octopus.post("/buysellbookings", purchase(1));

        // when
        var again = octopus.post("/buysellbookings", purchase(1));

        // then
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().get("errorCode").intValue()).isEqualTo(-13);
        assertThat(onlyEntry().get("number").textValue()).isEqualTo("1");
        assertThat(octopus.lastNumber("A1")).isEqualTo(1);
        assertThat(octopus.lastNumber("A2")).isZero();
    }

    @Test
    void ofManyPostsWithOneNumberOneWins() throws Exception {
        // given
        int callers = 8;
        Callable<Integer> post =
                () -> octopus.post("/buysellbookings", purchase(1)).status();

        // when
        List<Integer> statuses;
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            statuses = pool.invokeAll(Collections.nCopies(callers, post)).stream()
                    .map(OctopusBookingTest::result)
                    .sorted()
                    .toList();
        }

        // then
        assertThat(statuses).startsWith(201).hasSize(callers);
        assertThat(statuses.subList(1, callers)).containsOnly(400);
        onlyEntry();
    }

    @Test
    void closedPeriodIsRefusedAndShownInTheJournals() throws Exception {
        // given
        sandbox.faults("octopus", "{\"closedUntil\":\"2026-03-31\"}");

        // when
        var march = octopus.post("/buysellbookings", purchase(1));
        var april = octopus.post("/buysellbookings", purchase(1).replace("202603", "202604"));

        // then
        assertThat(march.status()).isEqualTo(403);
        assertThat(april.status()).isEqualTo(201);
        assertThat(octopus.get("/bookyears/2/journals")
                        .json()
                        .get(0)
                        .get("closedPeriod")
                        .intValue())
                .isEqualTo(202603);
        sandbox.call("DELETE", "/sandbox/octopus/_faults", "");
    }

    @Test
    void journalThatSomebodyHasOpenTakesNothing() throws Exception {
        // given
        sandbox.call("POST", "/sandbox/octopus/_in-use?journal=A1", "");

        // when
        var open = octopus.post("/buysellbookings", purchase(1));
        sandbox.call("DELETE", "/sandbox/octopus/_in-use", "");
        var left = octopus.post("/buysellbookings", purchase(1));

        // then
        assertThat(open.status()).isEqualTo(403);
        assertThat(left.status()).isEqualTo(201);
    }

    @Test
    void attachmentsStandWithTheirHashAndSize() throws Exception {
        // when: the three letters abc
        octopus.post("/buysellbookings", withAttachment(purchase(1), "invoice.pdf", "YWJj"));

        // then
        JsonNode file = onlyEntry().get("attachments").get(0);
        assertThat(file.get("name").textValue()).isEqualTo("invoice.pdf");
        assertThat(file.get("size").intValue()).isEqualTo(3);
        assertThat(file.get("sha256").textValue())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void putChangesABookingAndAddsFiles() throws Exception {
        // given
        octopus.post("/buysellbookings", withAttachment(purchase(1), "a.pdf", "YWJj"));

        // when
        var changed =
                octopus.put("/buysellbookings", withAttachment(purchase(1).replace("INV-1", "INV-2"), "b.pdf", "YWJj"));
        var absent = octopus.put("/buysellbookings", purchase(2));

        // then
        assertThat(changed.status()).isEqualTo(204);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(onlyEntry().get("yourReference").textValue()).isEqualTo("INV-2");
        assertThat(onlyEntry().get("attachments")).hasSize(2);
    }

    @Test
    void changeIsTheBookingItselfAndKeepsItsFiles() throws Exception {
        // given
        octopus.post("/buysellbookings", withAttachment(purchase(1), "a.pdf", "YWJj"));
        String wrapped = purchase(1).replace("INV-1", "INV-3");
        String bare = wrapped.substring(wrapped.indexOf(':') + 1, wrapped.length() - 1);

        // when
        var changed = octopus.put("/buysellbookings", bare);

        // then
        assertThat(changed.status()).isEqualTo(204);
        assertThat(onlyEntry().get("yourReference").textValue()).isEqualTo("INV-3");
        assertThat(onlyEntry().get("attachments")).hasSize(1);
    }

    @Test
    void bookingsAreReadBackByKeyAndByChange() throws Exception {
        // given
        octopus.post("/buysellbookings", purchase(1));

        // when
        var found = octopus.get("/buysellbookings?bookyearId=2&journalKey=A1&documentSeqNr=1");
        var older = octopus.get("/buysellbookings?bookyearKeyId=2&journalKey=A1&documentSequenceNr=1");
        var noNumber = octopus.get("/buysellbookings?bookyearId=2&journalKey=A1");
        var absent = octopus.get("/buysellbookings?bookyearKeyId=2&journalKey=A1&documentSequenceNr=2");
        String since = OctopusSession.encoded("2026-03-10 09:00:00.000");
        var modified = octopus.get("/buysellbookings/modified?bookyearId=-1&journalKey=A1&modifiedTimeStamp=" + since);
        String later = OctopusSession.encoded("2026-03-10 23:59:59.999");
        var none = octopus.get("/buysellbookings/modified?bookyearId=-1&journalKey=A1&modifiedTimeStamp=" + later);
        var all = octopus.get("/bookyears/-1/bookings/modified?journalTypeId=-1&modifiedTimeStamp=" + since);
        var wrong = octopus.get("/buysellbookings/modified?bookyearId=-1&modifiedTimeStamp=yesterday");

        // then
        assertThat(found.json().get("amount").decimalValue()).isEqualByComparingTo("121");
        assertThat(older.json()).isEqualTo(found.json());
        assertThat(noNumber.status()).isEqualTo(400);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(modified.json()).hasSize(1);
        assertThat(none.status()).isEqualTo(404);
        assertThat(all.json().get("modifiedBookings")).hasSize(3);
        assertThat(all.json().get("deletedBookings")).isEmpty();
        assertThat(wrong.status()).isEqualTo(400);
    }

    @Test
    void bankLinesAreContraLinesAndThePackageAddsTheBank() throws Exception {
        // when
        var answer = octopus.post(
                "/financialdiversbookings",
                financial(
                        "F1",
                        1,
                        "{\"type\":\"C\",\"externalRelationId\":7,\"amount\":250.00,\"reference\":\"+++1+++\"}",
                        "{\"type\":\"A\",\"accountKey\":656000,\"amount\":-4.50}"));

        // then
        assertThat(answer.status()).isEqualTo(201);
        JsonNode entry = onlyEntry();
        assertThat(entry.get("kind").textValue()).isEqualTo("bank");
        assertThat(entry.get("gross").textValue()).isEqualTo("245.50");
        assertThat(entry.get("reference").textValue()).isEqualTo("+++1+++");
        assertThat(lines(entry)).containsExactly("550000 debit 245.50", "400000 credit 250.00", "656000 debit 4.50");
        assertThat(octopus.get("/bookyears/2/journals/F1").json().get("balance").decimalValue())
                .isEqualByComparingTo("245.50");
        assertThat(octopus.get("/buysellbookings?bookyearId=2&journalKey=F1&documentSeqNr=1")
                        .status())
                .isEqualTo(404);
        assertThat(octopus.get("/financialdiversbookings?bookyearId=2&journalKey=F1&documentSeqNr=1")
                        .json()
                        .get("bookingLines"))
                .hasSize(2);
    }

    @Test
    void diverseBookingAddsUpToZero() throws Exception {
        // when
        var unbalanced = octopus.post(
                "/financialdiversbookings",
                financial("D1", 1, "{\"type\":\"A\",\"accountKey\":610000,\"amount\":10.00}"));
        var balanced = octopus.post(
                "/financialdiversbookings",
                financial(
                        "D1",
                        1,
                        "{\"type\":\"A\",\"accountKey\":610000,\"amount\":10.00}",
                        "{\"type\":\"S\",\"externalRelationId\":7,\"amount\":-10.00}"));

        // then
        assertThat(unbalanced.status()).isEqualTo(500);
        assertThat(balanced.status()).isEqualTo(201);
        assertThat(lines(onlyEntry())).containsExactly("610000 debit 10.00", "440000 credit 10.00");
    }

    @Test
    void inactiveRelationIsRefusedAndOldBookingsStay() throws Exception {
        // given
        octopus.post("/buysellbookings", purchase(1));
        octopus.put(
                "/relations",
                OctopusSession.relationJson(7, "Telecom Noord NV")
                        .replace("{\"relationI", "{\"active\":false,\"relationI"));

        // when
        var answer = octopus.post("/buysellbookings", purchase(2));

        // then
        assertThat(answer.status()).isEqualTo(500);
        assertThat(onlyEntry().get("relation").textValue()).isEqualTo("Telecom Noord NV");
    }

    @Test
    void dossiersDoNotSeeEachOther() throws Exception {
        // given
        octopus.post("/buysellbookings", purchase(1));

        // when
        OctopusSession other = new OctopusSession(sandbox, 3);

        // then
        assertThat(other.get("/buysellbookings?bookyearId=2&journalKey=A1&documentSeqNr=1")
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/relations").status()).isEqualTo(404);
        assertThat(other.lastNumber("A1")).isZero();
    }

    private JsonNode onlyEntry() throws Exception {
        JsonNode entries = sandbox.books("octopus").get("entries");
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static List<String> lines(JsonNode entry) {
        return entry.get("lines").valueStream().map(OctopusBookingTest::text).toList();
    }

    private static String text(JsonNode line) {
        String side = line.has("debit") ? "debit" : "credit";
        String vat = line.has("vat") ? " " + line.get("vat").textValue() : "";
        return line.get("account").textValue() + " " + side + " "
                + line.get(side).textValue() + vat;
    }

    private static BigDecimal balance(JsonNode entry) {
        return entry.get("lines")
                .valueStream()
                .map(line -> line.has("debit")
                        ? new BigDecimal(line.get("debit").textValue())
                        : new BigDecimal(line.get("credit").textValue()).negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
