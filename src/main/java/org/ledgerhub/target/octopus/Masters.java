package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Session;

/** Master data of a dossier, from the lists of Octopus. */
final class Masters {
    private static final int SALE = 1;

    private final OctopusApi api;
    private final Bookyears bookyears;
    private final Relations relations;

    Masters(OctopusApi api, Bookyears bookyears, Relations relations) {
        this.api = api;
        this.bookyears = bookyears;
        this.relations = relations;
    }

    MasterData fetch(Session session) throws OctopusFailure {
        Map<String, MasterData.Account> accounts = new LinkedHashMap<>();
        Map<String, MasterData.Journal> journals = new LinkedHashMap<>();
        List<MasterData.Period> periods = new ArrayList<>();
        for (Bookyear year : bookyears.all(session)) {
            List<Journal> ofYear = bookyears.journals(year, session);
            ofYear.forEach(journal -> journals.put(journal.key(), journal(journal)));
            int closedUntil =
                    ofYear.stream().mapToInt(Journal::closedPeriod).min().orElse(0);
            year.periods().forEach(period -> periods.add(period(period, year, closedUntil)));
            if (!year.closed()) {
                api.list(session, "/accounts?bookyearId=" + year.id())
                        .forEach(json -> accounts.putIfAbsent(code(json), account(json)));
            }
        }
        return new MasterData(
                List.copyOf(accounts.values()),
                List.copyOf(journals.values()),
                list(api.list(session, "/vatcodes")).stream()
                        .map(Masters::vatCode)
                        .toList(),
                relations.all(session).stream().map(Relation::master).toList(),
                List.of(costCentres(session)),
                periods);
    }

    private MasterData.Axis costCentres(Session session) throws OctopusFailure {
        return new MasterData.Axis(
                "costCentre",
                "Cost centre",
                list(api.list(session, "/costcentres")).stream()
                        .map(json -> json.path("costCentreKey").path("id").asText())
                        .toList());
    }

    private static MasterData.Journal journal(Journal journal) {
        MasterData.Journal.Kind kind = switch (journal.type()) {
            case 'A' -> MasterData.Journal.Kind.PURCHASE;
            case 'V' -> MasterData.Journal.Kind.SALE;
            case 'F' -> MasterData.Journal.Kind.BANK;
            default -> MasterData.Journal.Kind.GENERAL;
        };
        return new MasterData.Journal(journal.key(), journal.name(), kind, journal.closed(), null, null);
    }

    private static MasterData.Period period(Bookyear.Period period, Bookyear year, int closedUntil) {
        return new MasterData.Period(
                String.valueOf(period.number()),
                period.start(),
                period.end(),
                year.closed() || period.number() <= closedUntil);
    }

    private static String code(JsonNode account) {
        return account.path("accountKey").path("id").asText();
    }

    private static MasterData.Account account(JsonNode json) {
        return new MasterData.Account(
                code(json), json.path("description").path("description_NL").asText(), false);
    }

    private static MasterData.VatCode vatCode(JsonNode json) {
        boolean sale = json.path("type").asInt() == SALE;
        return new MasterData.VatCode(
                json.path("code").asText(),
                json.path("description").asText(),
                new BigDecimal(json.path("basePercentage").asText("0")),
                !sale,
                sale);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
