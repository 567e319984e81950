package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Session;

/**
 * Master data of a dossier, from the lists of Octopus. It allows some of them twice a day: accounts and relations come
 * by their changes, the short lists are kept for half a day.
 */
final class Masters {
    private static final Set<Integer> PURCHASE = Set.of(1, 3);
    private static final Set<Integer> SALE = Set.of(2, 4);

    private final Books books;
    private final Accounts accounts;
    private final ShortLists lists;

    Masters(Books books) {
        this.books = books;
        accounts = new Accounts(books.api());
        lists = new ShortLists(books.api());
    }

    MasterData fetch(Session session) throws OctopusFailure {
        Map<String, MasterData.Journal> journals = new LinkedHashMap<>();
        List<MasterData.Period> periods = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        for (Bookyear year : books.bookyears().all(session)) {
            List<Journal> ofYear = books.bookyears().journals(year, session);
            ofYear.forEach(journal -> journals.put(journal.key(), journal(journal)));
            int closedUntil =
                    ofYear.stream().mapToInt(Journal::closedPeriod).min().orElse(0);
            year.periods().forEach(period -> periods.add(period(period, year, closedUntil)));
            if (!year.closed()) {
                open.add(year.id());
            }
        }
        return new MasterData(
                accounts(accounts.of(open, session)),
                List.copyOf(journals.values()),
                lists.of("/vatcodes", session).stream().map(Masters::vatCode).toList(),
                books.relations().all(session).stream().map(Relation::master).toList(),
                List.of(costCentres(session)),
                periods,
                List.of(),
                lists.of("/currencies", session).stream()
                        .map(json -> json.path("currencyCode").asText())
                        .map(code -> new MasterData.Currency(code, code))
                        .toList());
    }

    private MasterData.Axis costCentres(Session session) throws OctopusFailure {
        return new MasterData.Axis(
                "costCentre",
                "Cost centre",
                lists.of("/costcentres", session).stream()
                        .filter(json -> !json.path("closed").asBoolean())
                        .map(json -> json.path("costCentreKey").path("id").asText())
                        .toList());
    }

    /** An account stands in each book year; it is told once. */
    private static List<MasterData.Account> accounts(Collection<JsonNode> ofYears) {
        Map<String, MasterData.Account> accounts = new TreeMap<>();
        ofYears.forEach(json -> accounts.putIfAbsent(code(json), account(json)));
        return List.copyOf(accounts.values());
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
        int type = json.path("type").asInt();
        return new MasterData.VatCode(
                json.path("code").asText(),
                json.path("description").asText(),
                new BigDecimal(json.path("basePercentage").asText("0")),
                PURCHASE.contains(type),
                SALE.contains(type));
    }
}
