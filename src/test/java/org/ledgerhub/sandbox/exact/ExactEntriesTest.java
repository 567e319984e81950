package org.ledgerhub.sandbox.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.sandbox.RunningSandbox;

class ExactEntriesTest {
    private static final String PURCHASES = "purchaseentry/PurchaseEntries";
    private static final String SALES = "salesentry/SalesEntries";
    private static final String BANK = "financialtransaction/BankEntries";
    private static final String GENERAL = "generaljournalentry/GeneralJournalEntries";

    private static RunningSandbox sandbox;
    private ExactCaller exact;
    private ExactEntries entries;

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
        sandbox.call("POST", "/sandbox/exact/_reset", "");
        exact = ExactCaller.signedIn(sandbox, "demo-en");
        entries = new ExactEntries(exact);
    }

    @Test
    void purchaseStandsInTheBooksWithTheAccountsOfThePackage() throws Exception {
        // when
        exact.created(
                PURCHASES,
                entries.purchase(
                        "INV-1",
                        "2026-03-02",
                        ",\"Description\":\"ref-1\"",
                        entries.line("612300", "100.00", "A21", ",\"VATAmountFC\":21.01")));

        // then
        JsonNode entry = onlyEntry();
        assertThat(entry.path("reference").textValue()).isEqualTo("ref-1");
        assertThat(entry.path("yourReference").textValue()).isEqualTo("INV-1");
        assertThat(entry.path("number").textValue()).isEqualTo("26200001");
        assertThat(entry.path("kind").textValue()).isEqualTo("purchase");
        assertThat(entry.path("dossier").textValue()).isEqualTo("bakkerij-peeters");
        assertThat(entry.path("date").textValue()).isEqualTo("2026-03-02");
        assertThat(entry.path("period").textValue()).isEqualTo("202603");
        assertThat(entry.path("journal").textValue()).isEqualTo("20");
        assertThat(entry.path("relation").textValue()).isEqualTo("Telecom Noord NV");
        assertThat(entry.path("gross").textValue()).isEqualTo("121.01");
        assertThat(lines(entry))
                .containsExactly("440000 credit 121.01", "612300 debit 100.00 A21", "411000 debit 21.01 A21");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // account, amount, code, more | kind | lines
                "603000|100.00|M21||purchase|440000 credit 100.00, 603000 debit 100.00 M21, 411000 debit 21.00 M21, 451000 credit 21.00 M21",
                "613400|-100.00|D21||purchase-credit|440000 debit 100.00, 613400 credit 100.00 D21, 411000 credit 21.00 D21, 451000 debit 21.00 D21",
                "612500|100.00|A21|,\"VATNonDeductiblePercentage\":0.5|purchase|440000 credit 121.00, 612500 debit 110.50 A21, 411000 debit 10.50 A21",
                "614300|\"100.00\"|A12|,\"VATNonDeductiblePercentage\":1|purchase|440000 credit 112.00, 614300 debit 112.00 A12",
                "613300|80.00|AK||purchase|440000 credit 80.00, 613300 debit 80.00 AK",
            })
    void vatFollowsItsCode(String account, String amount, String code, String more, String kind, String expected)
            throws Exception {
        exact.created(
                PURCHASES,
                entries.purchase(
                        "INV-1", "2026-03-02", "", entries.line(account, amount, code, more == null ? "" : more)));

        assertThat(onlyEntry().path("kind").textValue()).isEqualTo(kind);
        assertThat(lines(onlyEntry())).containsExactly(expected.split(", "));
    }

    @Test
    void saleStandsWithItsNumber() throws Exception {
        exact.created(SALES, entries.sale("S-1", "", entries.line("700000", "100.00", "V21", "")));

        assertThat(onlyEntry().path("kind").textValue()).isEqualTo("sale");
        assertThat(lines(onlyEntry()))
                .containsExactly("400000 debit 121.00", "700000 credit 100.00 V21", "451000 credit 21.00 V21");
    }

    @Test
    void creditNoteIsSentByTypeOrBySignAndStandsNegative() throws Exception {
        // when
        exact.created(SALES, entries.sale("S-1", ",\"Type\":21", entries.line("700000", "10.00", "V21", "")));
        exact.created(SALES, entries.sale("S-2", "", entries.line("700000", "-10.00", "V21", "")));
        exact.created(SALES, entries.sale("S-3", ",\"Type\":21", entries.line("700000", "-10.00", "V21", "")));

        // then
        for (JsonNode row : ExactCaller.rows(exact.get(SALES + "?$select=Type,AmountFC"))) {
            assertThat(row.path("Type").intValue()).isEqualTo(21);
            assertThat(row.path("AmountFC").decimalValue()).isEqualByComparingTo("-12.10");
        }
        for (JsonNode entry : sandbox.books("exact").path("entries")) {
            assertThat(entry.path("kind").textValue()).isEqualTo("sale-credit");
            assertThat(entry.path("gross").textValue()).isEqualTo("12.10");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo-en, 'Already exists - YourRef INV-1'",
        "demo, 'Bestaat reeds - YourRef INV-1'",
        "demo-fr, 'Existe déjà - YourRef INV-1'"
    })
    void refusalsAreStatus500InTheLanguageOfTheOneWhoConsented(String person, String words) throws Exception {
        // given
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-02", "100.00"));
        String again = entries.purchase("INV-1", "2026-03-02", "100.00");

        // when
        HttpResponse<String> answer = ExactCaller.signedIn(sandbox, person).post(PURCHASES, again);

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(ExactCaller.words(answer)).isEqualTo(words);
        assertThat(ExactCaller.json(answer).at("/error/code").textValue()).isEmpty();
    }

    @Test
    void purchaseWithOneDifferenceIsTakenAgain() throws Exception {
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-02", "100.00"));
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-03", "100.00"));
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-02", "100.01"));
        exact.created(PURCHASES, entries.purchase("INV-2", "2026-03-02", "100.00"));

        assertThat(sandbox.books("exact").path("entries")).hasSize(4);
    }

    @Test
    void emptyReferencesCountAsTheSame() throws Exception {
        exact.created(PURCHASES, entries.purchase("", "2026-03-02", "100.00"));

        assertThat(exact.post(PURCHASES, entries.purchase("", "2026-03-02", "100.00"))
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void salesAreNotComparedWithThoseThatStand() throws Exception {
        String sale = entries.sale("S-1", "", entries.line("700000", "100.00", "V21", ""));
        exact.created(SALES, sale);
        exact.created(SALES, sale);

        assertThat(sandbox.books("exact").path("entries")).hasSize(2);
    }

    @Test
    void rulesOfThePackageAreKept() throws Exception {
        String line = entries.line("612300", "100.00", "A21", "");
        String good = entries.purchase("INV-1", "2026-03-02", "", line);

        assertRefused("Mandatory: Diary", PURCHASES, good.replace("\"Journal\":\"20\",", ""));
        assertRefused(
                "Invalid reference: Journals",
                PURCHASES,
                good.replace("\"20\"", "\"" + exact.key("financial/Journals", "20") + "\""));
        assertRefused("Invalid: Journal (type)", PURCHASES, good.replace("\"20\"", "\"70\""));
        assertRefused("Blocked: Journal 29", PURCHASES, good.replace("\"20\"", "\"29\""));
        assertRefused(
                "Mandatory: Relationship", PURCHASES, good.replace("\"Supplier\":\"" + entries.supplier + "\",", ""));
        assertRefused("Invalid: Supplier (Type)", PURCHASES, good.replace(entries.supplier, entries.customer));
        assertRefused("Mandatory: PurchaseEntryLines", PURCHASES, good.replace(line, ""));
        assertRefused(
                "Unknown: Financial year (Period-date table)", PURCHASES, good.replace("2026-03-02", "2019-03-02"));
        assertRefused("Invalid: VAT code", PURCHASES, good.replace("A21", "V21"));
        assertRefused("Blocked: VAT code", PURCHASES, good.replace("A21", "OUD"));
        assertRefused("Invalid: AmountFC", PURCHASES, good.replace("100.00", "100.001"));
        assertRefused(
                "Invalid: VAT percentage",
                PURCHASES,
                entries.purchase(
                        "INV-1", "2026-03-02", "", entries.line("612300", "100.00", "A0", ",\"VATAmountFC\":21")));
        assertRefused(
                "Blocked: G/L account 600900",
                PURCHASES,
                entries.purchase("INV-1", "2026-03-02", "", entries.line("600900", "100.00", "A21", "")));
        assertRefused(
                "Invalid: G/L account type", SALES, entries.sale("S-1", "", entries.line("657000", "1.00", "NV", "")));
        assertThat(sandbox.books("exact").path("entries")).isEmpty();
    }

    @Test
    void closedPeriodsTakeNothingAndTheStatusListTellsThem() throws Exception {
        // given
        sandbox.faults("exact", "{\"closedUntil\":\"2026-03-31\"}");

        // when, then
        assertRefused("Closed: Period 2026 / 3", PURCHASES, entries.purchase("INV-1", "2026-03-31", "100.00"));
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-04-01", "100.00"));
        assertThat(ExactCaller.rows(exact.get("read/financial/JournalStatusList?$select=Period"
                        + "&$filter=Status eq 1 and Year eq 2026 and Journal eq '20'")))
                .hasSize(3);
    }

    @Test
    void dateWithAZoneIsMovedToLocalTimeAndMayChangeItsPeriod() throws Exception {
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-31T00:00:00", "100.00"));
        assertThat(onlyEntry().path("period").textValue()).isEqualTo("202603");

        sandbox.call("POST", "/sandbox/exact/_reset", "");
        entries = new ExactEntries(exact);
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-31T23:00:00Z", "100.00"));
        assertThat(onlyEntry().path("period").textValue()).isEqualTo("202604");
    }

    @Test
    void bankEntryIncreasesTheBankByPositiveLinesAndItsBalancesFollowEachOther() throws Exception {
        // when
        exact.created(
                BANK,
                entries.bank(
                        ",\"OpeningBalanceFC\":100,\"ClosingBalanceFC\":130.50",
                        entries.movement("400000", "50.00", ",\"Notes\":\"ref-1\\nBE20001122334456\"") + ","
                                + entries.movement("656000", "-19.50", "")));

        // then
        assertThat(onlyEntry().path("kind").textValue()).isEqualTo("bank");
        assertThat(onlyEntry().path("reference").textValue()).isEqualTo("ref-1");
        assertThat(onlyEntry().path("gross").textValue()).isEqualTo("30.50");
        assertThat(lines(onlyEntry()))
                .containsExactly("550000 debit 30.50", "400000 credit 50.00", "656000 debit 19.50");
        String more = entries.movement("656000", "-1.00", "");
        assertRefused("Invalid: OpeningBalanceFC", BANK, entries.bank(",\"OpeningBalanceFC\":100", more));
        assertRefused(
                "Entry is not balanced - Difference: 1.00",
                BANK,
                entries.bank(",\"OpeningBalanceFC\":130.50,\"ClosingBalanceFC\":130.50", more));
        exact.created(BANK, entries.bank(",\"OpeningBalanceFC\":130.50,\"ClosingBalanceFC\":129.50", more));
    }

    @Test
    void generalEntryMustBalance() throws Exception {
        String debit = entries.movement("640100", "10.00", "");
        String journal = "{\"JournalCode\":\"90\",\"GeneralJournalEntryLines\":[%s]}";

        assertRefused("Entry is not balanced - Difference: 10.00", GENERAL, journal.formatted(debit));
        exact.created(GENERAL, journal.formatted(debit + "," + entries.movement("499000", "-10.00", "")));
        assertThat(lines(onlyEntry())).containsExactly("640100 debit 10.00", "499000 credit 10.00");
    }

    @Test
    void filesHangOnDocumentsThatEntriesPointTo() throws Exception {
        // given
        String paper = exact.created("documents/Documents", "{\"Subject\":\"INV-1\",\"Type\":20}");
        String loose = exact.created("documents/Documents", "{\"Subject\":\"Ticket\",\"Type\":55}");
        String file = "{\"Document\":\"%s\",\"FileName\":\"%s\",\"Attachment\":\"YWJj\"}";
        exact.created("documents/DocumentAttachments", file.formatted(paper, "a.pdf"));
        exact.created("documents/DocumentAttachments", file.formatted(loose, "b.png"));

        // when
        exact.created(
                PURCHASES,
                entries.purchase(
                        "INV-1",
                        "2026-03-02",
                        ",\"Document\":\"" + paper + "\"",
                        entries.line("612300", "100.00", "A21", "")));

        // then
        assertThat(onlyEntry().at("/attachments/0/name").textValue()).isEqualTo("a.pdf");
        assertThat(onlyEntry().at("/attachments/0/size").intValue()).isEqualTo(3);
        assertThat(sandbox.books("exact").at("/files/0/path").textValue()).isEqualTo("bakkerij-peeters/Ticket/b.png");
        JsonNode shown = ExactCaller.rows(
                        exact.get("documents/DocumentAttachments?$filter=Document eq guid'" + paper + "'"))
                .path(0);
        assertThat(shown.path("Attachment").isNull()).isTrue();
        assertThat(shown.has("Sha256")).isFalse();
    }

    @Test
    void entryIsLinkedLaterByAChangeAndBankEntriesCannotBeChanged() throws Exception {
        // given
        String paper = exact.created("documents/Documents", "{\"Subject\":\"INV-1\",\"Type\":20}");
        String entry = exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-02", "100.00"));
        String bank = exact.created(BANK, entries.bank("", entries.movement("656000", "-1.00", "")));
        String link = "{\"Document\":\"" + paper + "\"}";

        // when, then
        assertThat(exact.call("PUT", "/api/v1/1001001/" + PURCHASES + "(guid'" + entry + "')", link)
                        .statusCode())
                .isEqualTo(204);
        assertThat(exact.call("PUT", "/api/v1/1001001/" + BANK + "(guid'" + bank + "')", "{}")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void numberOfADeletedEntryIsGivenOutAgain() throws Exception {
        // given
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-02", "100.00"));
        String last = exact.created(PURCHASES, entries.purchase("INV-2", "2026-03-02", "100.00"));
        String path = "/api/v1/1001001/" + PURCHASES + "(guid'" + last + "')";

        // when
        int deleted = exact.call("DELETE", path, "").statusCode();
        exact.created(PURCHASES, entries.purchase("INV-3", "2026-03-02", "100.00"));

        // then
        assertThat(deleted).isEqualTo(204);
        assertThat(exact.call("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(sandbox.books("exact").at("/entries/1/number").textValue()).isEqualTo("26200002");
        assertThat(sandbox.books("exact").at("/entries/1/yourReference").textValue())
                .isEqualTo("INV-3");
        assertThat(ExactCaller.rows(exact.get("sync/Deleted?$select=EntityKey&$filter=Timestamp gt 0L"))
                        .path(0)
                        .path("EntityKey")
                        .textValue())
                .isEqualTo(last);
    }

    @Test
    void transactionLinesTellWhatWasBookedHeaderFirst() throws Exception {
        exact.created(PURCHASES, entries.purchase("INV-1", "2026-03-02", "100.00"));

        JsonNode lines =
                ExactCaller.rows(exact.get("bulk/Financial/TransactionLines?$select=LineNumber,GLAccountCode,AmountFC"
                        + "&$filter=YourRef eq 'INV-1'"));

        assertThat(lines).hasSize(3);
        assertThat(lines.path(0).path("LineNumber").intValue()).isZero();
        assertThat(lines.path(0).path("AmountFC").decimalValue()).isEqualByComparingTo("-121.00");
    }

    private void assertRefused(String words, String path, String body) throws Exception {
        HttpResponse<String> answer = exact.post(path, body);
        assertThat(answer.statusCode()).as(body).isEqualTo(500);
        assertThat(ExactCaller.words(answer)).isEqualTo(words);
    }

    private static JsonNode onlyEntry() throws Exception {
        JsonNode all = sandbox.books("exact").path("entries");
        assertThat(all).hasSize(1);
        return all.path(0);
    }

    private static List<String> lines(JsonNode entry) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : entry.path("lines")) {
            String side = line.has("debit") ? "debit" : "credit";
            String text = line.path("account").textValue() + " " + side + " "
                    + line.path(side).textValue();
            lines.add(line.has("vat") ? text + " " + line.path("vat").textValue() : text);
        }
        return lines;
    }
}
