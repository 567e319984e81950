package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.sandbox.octopus.OctopusSession.encoded;
import static org.ledgerhub.sandbox.octopus.OctopusSession.relationJson;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusMastersTest {
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
    }

    @Test
    void bookYearsHaveTwelvePeriods() throws Exception {
        // when
        JsonNode bookyears = octopus.get("/bookyears").json();

        // then
        assertThat(bookyears).hasSize(3);
        JsonNode of2026 = bookyears.get(1);
        assertThat(of2026.at("/bookyearKey/id").intValue()).isEqualTo(2);
        assertThat(of2026.get("startDate").textValue()).isEqualTo("2026-01-01");
        assertThat(of2026.get("endDate").textValue()).isEqualTo("2026-12-31");
        assertThat(of2026.get("periods")).hasSize(12);
        JsonNode february = of2026.get("periods").get(1);
        assertThat(february.get("bookyearPeriod").intValue()).isEqualTo(202602);
        assertThat(february.get("endDate").textValue()).isEqualTo("2026-02-28");
    }

    @Test
    void journalsTellTheirLastNumberAndWhetherTheyAreClosed() throws Exception {
        // when
        JsonNode journals = octopus.get("/bookyears/2/journals").json();

        // then
        assertThat(journals.valueStream()
                        .map(journal -> journal.get("journalKey").textValue()))
                .containsExactly("A1", "A2", "A9", "V1", "V2", "F1", "F2", "F3", "D1");
        assertThat(journals.get(0).get("lastBookedDocumentNr").intValue()).isZero();
        assertThat(journals.get(0).get("closed").booleanValue()).isFalse();
        assertThat(journals.get(2).get("closed").booleanValue()).isTrue();
        assertThat(octopus.get("/bookyears/2/journals/V/2")
                        .json()
                        .at("/commonJournalServiceData/nextDocumentNumber")
                        .intValue())
                .isEqualTo(1);
        assertThat(octopus.get("/bookyears/9/journals").status()).isEqualTo(404);
    }

    @Test
    void everyAccountNamesVatCodesThatExist() throws Exception {
        // given
        Set<String> sales = new HashSet<>(Set.of(""));
        Set<String> purchases = new HashSet<>(Set.of(""));
        for (JsonNode code : octopus.get("/vatcodes").json()) {
            (code.get("type").intValue() == 2 ? sales : purchases)
                    .add(code.get("code").textValue());
        }

        // when
        JsonNode accounts = octopus.get("/accounts?bookyearId=2").json();

        // then
        assertThat(sales).contains("21").doesNotContain("D21");
        assertThat(purchases).contains("D21").doesNotContain("21");
        assertThat(accounts.valueStream()
                        .map(account -> account.get("purchaseVatCode").textValue()))
                .isSubsetOf(purchases);
        assertThat(accounts.valueStream()
                        .map(account -> account.get("salesVatCode").textValue()))
                .isSubsetOf(sales);
        Set<Integer> numbers = accounts.valueStream()
                .map(account -> account.at("/accountKey/id").intValue())
                .collect(Collectors.toSet());
        assertThat(numbers).hasSameSizeAs(accounts).allMatch(number -> number >= 100000 && number <= 999999);
        assertThat(numbers).contains(400000, 440000, 411059, 451054, 499000, 550000, 612300);
    }

    @Test
    void changesOfMastersComeWithWhatIsGone() throws Exception {
        // given
        String ever = encoded("1980-01-01 00:00:00.000");

        // when
        JsonNode accounts =
                octopus.get("/accounts/modified?modifiedTimeStamp=" + ever).json();
        JsonNode journals =
                octopus.get("/journals/modified?modifiedTimeStamp=" + ever).json();

        // then: in every book year
        assertThat(accounts.get("modified").size() % 3).isZero();
        assertThat(accounts.get("modified")).isNotEmpty();
        assertThat(accounts.get("deleted")).isEmpty();
        assertThat(journals.get("modifiedJournalServiceDataList")).hasSize(27);
        assertThat(journals.get("deletedJournalList")).isEmpty();
    }

    @Test
    void emptyListIsNotFound() throws Exception {
        // when / then
        assertThat(octopus.get("/relations").status()).isEqualTo(404);
        assertThat(octopus.get("/customfields").status()).isEqualTo(404);
        assertThat(octopus.get("/accounts/modified?modifiedTimeStamp=" + encoded("2026-01-01 00:00:00.000"))
                        .status())
                .isEqualTo(404);
        assertThat(octopus.get("/accounts").status()).as("book year is missing").isEqualTo(400);
    }

    @Test
    void callThatThePackageDoesNotHaveIsNotFound() throws Exception {
        // when / then
        assertThat(octopus.get("/horoscopes").status()).isEqualTo(404);
        assertThat(octopus.put("/bookyears", "{}").status()).isEqualTo(405);
    }

    @Test
    void relationIsCreatedOnceAndThenUpdatedByEitherNumber() throws Exception {
        // when
        var created = octopus.put("/relations", relationJson(7, "Telecom Noord NV"));
        var renamed = octopus.put("/relations", relationJson(7, "Telecom Noord SA"));
        JsonNode found =
                octopus.get("/relations?vatNr=" + encoded("BE 0550.011.279")).json();

        // then
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()
                        .at("/relationIdentificationServiceData/externalRelationId")
                        .intValue())
                .isEqualTo(7);
        assertThat(renamed.body()).isEmpty();
        assertThat(renamed.status()).isEqualTo(204);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("name").textValue()).isEqualTo("Telecom Noord SA");
        int id = found.get(0)
                .at("/relationIdentificationServiceData/relationKey/id")
                .intValue();
        assertThat(octopus.get("/relations?relationId=" + id).json()).isEqualTo(found);
        assertThat(octopus.get("/relations?name=" + encoded("telecom noord sa")).json())
                .isEqualTo(found);
        assertThat(octopus.get("/relations/modified?modifiedTimeStamp=" + encoded("2026-03-10 00:00:00.000"))
                        .json()
                        .get("modified"))
                .isEqualTo(found);
    }

    @Test
    void sameVatNumberUnderAnotherNumberIsASecondRelation() throws Exception {
        // given
        octopus.put("/relations", relationJson(7, "Telecom Noord NV"));

        // when
        var second = octopus.put("/relations", relationJson(8, "Telecom Noord NV"));

        // then
        assertThat(second.status()).isEqualTo(201);
        assertThat(octopus.get("/relations?vatNr=BE0550011279").json()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|\"name\":\"X\",|",
                "400|\"currencyCode\":\"EUR\",|",
                "500|\"country\":\"BE\"|\"country\":\"\"",
                "500|\"vatType\":1|\"vatType\":2",
                "500|\"client\":true,\"supplier\":true|\"client\":false",
                "404|\"externalRelationId\":7|\"relationKey\":{\"id\":99}"
            })
    void relationWithoutWhatItNeedsIsRefused(int status, String part, String instead) throws Exception {
        // when
        var answer = octopus.put(
                "/relations",
                relationJson(7, "X").replaceAll("\\s*\\n\\s*", "").replace(part, instead == null ? "" : instead));

        // then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(octopus.get("/relations").status()).isEqualTo(404);
    }
}
