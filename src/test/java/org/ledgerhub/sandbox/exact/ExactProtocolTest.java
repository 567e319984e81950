package org.ledgerhub.sandbox.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.sandbox.exact.ExactCaller.json;
import static org.ledgerhub.sandbox.exact.ExactCaller.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.sandbox.RunningSandbox;

class ExactProtocolTest {
    private static RunningSandbox sandbox;
    private ExactCaller exact;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        sandbox.call("POST", "/sandbox/exact/_reset", "");
        exact = ExactCaller.signedIn(sandbox, "demo");
    }

    @Test
    void whoDoesNotAskForJsonGetsAtom() throws Exception {
        HttpResponse<String> answer = exact.call("GET", "/api/v1/current/Me", "", "Accept", "*/*");

        assertThat(answer.body()).startsWith("<?xml").contains("<d:UserName>demo</d:UserName>");
    }

    @Test
    void listsComeInPagesOfSixtyWithTheAddressOfTheNext() throws Exception {
        // when
        HttpResponse<String> first = exact.get("financial/FinancialPeriods?$select=FinYear");
        List<JsonNode> accounts = new ArrayList<>();
        HttpResponse<String> page = exact.get("financial/GLAccounts?$select=Code&$filter=IsBlocked eq false");
        int pages = 1;
        rows(page).forEach(accounts::add);
        while (json(page).at("/d/__next").isTextual()) {
            page = exact.follow(json(page).at("/d/__next").asText());
            rows(page).forEach(accounts::add);
            pages++;
        }

        // then
        assertThat(rows(first)).hasSize(36);
        assertThat(json(first).at("/d/__next").isMissingNode()).isTrue();
        assertThat(pages).isEqualTo(3);
        assertThat(accounts).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    @Test
    void bulkAndSyncGiveAThousandAtOnceAndWantASelect() throws Exception {
        assertThat(rows(exact.get("bulk/Financial/GLAccounts?$select=Code"))).hasSizeGreaterThan(120);
        assertThat(exact.get("bulk/Financial/GLAccounts").statusCode()).isEqualTo(400);
        assertThat(exact.get("bulk/Financial/GLAccounts?$top=1").statusCode()).isEqualTo(200);
    }

    @Test
    void topGivesABareList() throws Exception {
        assertThat(json(exact.get("vat/VATCodes?$top=1")).path("d").isArray()).isTrue();
    }

    @Test
    void syncTellsChangesInTheOrderOfTheirTimeStamps() throws Exception {
        // given
        exact.created("crm/Accounts", "{\"Name\":\"First\"}");
        exact.created("crm/Accounts", "{\"Name\":\"Second\"}");
        JsonNode all = rows(exact.get("sync/CRM/Accounts?$select=Name,Timestamp&$filter=Timestamp gt 0L"));

        // when
        JsonNode later = rows(exact.get("sync/CRM/Accounts?$select=Name&$filter=Timestamp gt "
                + all.path(0).path("Timestamp").asText() + "L"));

        // then
        assertThat(all).hasSize(2);
        assertThat(later).hasSize(1);
        assertThat(later.path(0).path("Name").asText()).isEqualTo("Second");
        assertThat(exact.get("sync/CRM/Accounts?$select=Name&$filter=Name eq 'First'")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void codesArePaddedAndTrimFindsThem() throws Exception {
        // given
        exact.created("crm/Accounts", "{\"Name\":\"Linde\",\"Code\":\"1055\"}");

        // when
        JsonNode relation = rows(exact.get("crm/Accounts?$select=Code&$filter=trim(Code) eq '1055'"));
        JsonNode vat = rows(exact.get("vat/VATCodes?$select=Code&$filter=Code eq 'A6 '"));

        // then
        assertThat(relation.path(0).path("Code").textValue()).isEqualTo("              1055");
        assertThat(vat.path(0).path("Code").textValue()).isEqualTo("A6 ");
        assertThat(rows(exact.get("vat/VATCodes?$select=Code&$filter=Code eq 'A6'")))
                .isEmpty();
    }

    @Test
    void datesAreReadAsMillisecondsAndFilteredAsDateTimes() throws Exception {
        JsonNode march = rows(
                exact.get(
                        "financial/FinancialPeriods?$select=StartDate"
                                + "&$filter=FinYear eq 2026 and StartDate le datetime'2026-03-14' and EndDate ge datetime'2026-03-14'"));

        assertThat(march).hasSize(1);
        assertThat(march.path(0).path("StartDate").textValue())
                .isEqualTo("/Date(" + Instant.parse("2026-03-01T00:00:00Z").toEpochMilli() + ")/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vat/VATCodes?$select=Nothing",
                "vat/VATCodes?$filter=Nothing eq 1",
                "vat/VATCodes?$filter=Code eq",
                "vat/VATCodes?$filter=Code eq 1",
                "vat/VATCodes?$filter=ID eq 'x'",
                "sync/CRM/Accounts?$select=Name&$filter=Timestamp gt 5",
                "crm/Accounts?$select=Name"
            })
    void whatIsNoQuestionIsMalformed(String path) throws Exception {
        assertThat(exact.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void bracketsQuotesAndOrAreUnderstood() throws Exception {
        exact.created("crm/Accounts", "{\"Name\":\"D'Hooghe\"}");

        assertThat(rows(exact.get(
                        "crm/Accounts?$select=Name&$filter=(Name eq 'x' or Name eq 'D''Hooghe') and Blocked eq false")))
                .hasSize(1);
    }

    @Test
    void collectionsAreDeferredUnlessExpanded() throws Exception {
        // given
        ExactEntries entries = new ExactEntries(exact);
        exact.created("purchaseentry/PurchaseEntries", entries.purchase("INV-1", "2026-03-02", "100.00"));

        // when
        JsonNode deferred = rows(exact.get("purchaseentry/PurchaseEntries")).path(0);
        JsonNode expanded = rows(exact.get("purchaseentry/PurchaseEntries?$select=EntryID,"
                        + "PurchaseEntryLines/AmountFC&$expand=PurchaseEntryLines"))
                .path(0);

        // then
        assertThat(deferred.at("/PurchaseEntryLines/__deferred/uri").asText()).contains("guid'");
        assertThat(expanded.at("/PurchaseEntryLines/results/0/AmountFC").decimalValue())
                .isEqualByComparingTo("100.00");
        assertThat(expanded.has("YourRef")).isFalse();
    }

    @Test
    void divisionsAreThoseThatThePersonSeesAndTheAppMayNotOpenAll() throws Exception {
        // when
        JsonNode all = rows(exact.get("system/Divisions?$select=Code,Status"));
        HttpResponse<String> forbidden = exact.call("GET", "/api/v1/1001008/vat/VATCodes", "");

        // then
        assertThat(all).hasSize(6);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(ExactCaller.words(forbidden)).contains("Division not accessible");
    }

    @Test
    void answersTellWhatIsLeftOfMinuteAndDay() throws Exception {
        HttpResponse<String> answer = exact.get("vat/VATCodes?$top=1");

        assertThat(answer.headers().firstValue("X-RateLimit-Minutely-Limit")).hasValue("60");
        assertThat(answer.headers().firstValue("X-RateLimit-Minutely-Remaining"))
                .hasValue("59");
        assertThat(answer.headers().firstValue("X-RateLimit-Limit")).hasValue("5000");
        assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).hasValue("4999");
        long reset =
                answer.headers().firstValueAsLong("X-RateLimit-Minutely-Reset").orElseThrow();
        assertThat(Instant.ofEpochMilli(reset))
                .isEqualTo(sandbox.bean(Clock.class)
                        .instant()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusSeconds(60));
    }

    @Test
    void sixtyFirstCallOfAMinuteIsTooMany() throws Exception {
        // given
        for (int i = 0; i < 60; i++) {
            exact.get("vat/VATCodes?$top=1");
        }

        // when
        HttpResponse<String> tooMany = exact.get("vat/VATCodes?$top=1");
        sandbox.pass(Duration.ofMinutes(1));
        int afterwards = exact.get("vat/VATCodes?$top=1").statusCode();

        // then
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("X-RateLimit-Remaining")).isEmpty();
        assertThat(tooMany.headers().firstValue("Retry-After")).isEmpty();
        assertThat(afterwards).isEqualTo(200);
    }

    @Test
    void callsOfADayAreCounted() throws Exception {
        // given
        sandbox.faults("exact", "{\"rateLimitPerMinute\":100000}");
        for (int i = 0; i < 5_000; i++) {
            sandbox.bean(ExactStandIn.class).limits().takeOfDay("1001001");
        }

        // when, then
        assertThat(exact.get("vat/VATCodes?$top=1").statusCode()).isEqualTo(429);
    }

    @Test
    void tenErrorsInAnHourShutTheEndPointAndNoOther() throws Exception {
        // given
        for (int i = 0; i < 10; i++) {
            exact.get("vat/VATCodes?$select=Nothing");
        }

        // when: the last error is counted once its answer has left
        Awaitility.await().until(() -> exact.get("vat/VATCodes?$top=1").statusCode() == 429);
        int other = exact.get("financial/Journals?$top=1").statusCode();
        sandbox.pass(Duration.ofHours(1));
        ExactCaller again = ExactCaller.signedIn(sandbox, "demo");
        int later = again.get("vat/VATCodes?$top=1").statusCode();

        // then
        assertThat(other).isEqualTo(200);
        assertThat(later).isEqualTo(200);
    }

    @Test
    void businessRefusalsDoNotCountAsErrors() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(exact.post("crm/Accounts", "{}").statusCode()).isEqualTo(500);
        }
    }
}
