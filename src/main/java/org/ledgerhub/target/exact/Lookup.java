package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;

/** Finds deliveries back, one question for all of a kind: by our reference, else as booked by somebody else. */
final class Lookup {
    private final ExactApi api;
    private final Relations relations;
    private final Documents documents;

    Lookup(ExactApi api, Relations relations, Documents documents) {
        this.api = api;
        this.relations = relations;
        this.documents = documents;
    }

    Map<Delivery, Optional<Booked>> find(List<Delivery> deliveries, Session session) throws CallFailure {
        Map<Delivery, Optional<Booked>> found = new LinkedHashMap<>();
        for (Trade trade : Trade.values()) {
            trade(deliveries.stream().filter(delivery -> is(delivery, trade)).toList(), trade, session, found);
        }
        statements(deliveries.stream().filter(Lookup::isStatement).toList(), session, found);
        for (Delivery delivery : deliveries) {
            if (delivery.posting() == null) {
                found.put(delivery, filed(delivery, session));
            }
        }
        return found;
    }

    private void trade(List<Delivery> wanted, Trade trade, Session session, Map<Delivery, Optional<Booked>> found)
            throws CallFailure {
        if (wanted.isEmpty()) {
            return;
        }
        TreeSet<String> numbers = new TreeSet<>();
        wanted.forEach(delivery -> numbers.add(
                OData.text(Objects.requireNonNullElse(posting(delivery).number(), ""))));
        List<Standing> standing = new ArrayList<>();
        for (JsonNode entry : api.list(session, trade.resource(), trade.question(OData.anyOf("YourRef", numbers)))) {
            standing.add(Standing.of(entry, trade));
        }
        for (Delivery delivery : wanted) {
            found.put(delivery, standing.isEmpty() ? Optional.empty() : match(delivery, standing, session));
        }
    }

    private Optional<Booked> match(Delivery delivery, List<Standing> standing, Session session) throws CallFailure {
        Posting posting = posting(delivery);
        String relation = relations.known(posting.relation(), session).orElse("");
        Standing meant = Standing.meant(posting, TradeLine.of(delivery, session), relation);
        List<Standing> ours =
                standing.stream().filter(entry -> entry.ours(meant)).toList();
        return ours.stream()
                .findFirst()
                .map(entry -> new Booked(
                        entry.id(),
                        entry.number(),
                        with(
                                entry.differences(meant),
                                ours.stream().map(Standing::number).toList())))
                .or(() -> standing.stream()
                        .filter(entry -> entry.byHand(meant))
                        .findFirst()
                        .map(entry -> new Booked(entry.id(), entry.number(), List.of())));
    }

    private void statements(List<Delivery> wanted, Session session, Map<Delivery, Optional<Booked>> found)
            throws CallFailure {
        Map<String, List<Delivery>> byJournal = new LinkedHashMap<>();
        wanted.forEach(delivery -> byJournal
                .computeIfAbsent(delivery.journal(), any -> new ArrayList<>())
                .add(delivery));
        for (Map.Entry<String, List<Delivery>> journal : byJournal.entrySet()) {
            TreeSet<YearMonth> periods = new TreeSet<>();
            journal.getValue()
                    .forEach(delivery ->
                            periods.add(YearMonth.parse(posting(delivery).period())));
            StatementJournal kind = StatementJournal.of(journal.getValue().getFirst(), session);
            List<StandingStatement> standing = new ArrayList<>();
            for (JsonNode entry :
                    api.list(session, kind.resource(), kind.question(filter(journal.getKey(), periods)))) {
                standing.add(StandingStatement.of(entry, kind));
            }
            journal.getValue()
                    .forEach(delivery ->
                            found.put(delivery, statement(StandingStatement.meant(posting(delivery), kind), standing)));
        }
    }

    private static Optional<Booked> statement(StandingStatement meant, List<StandingStatement> standing) {
        List<StandingStatement> there =
                standing.stream().filter(entry -> entry.isOrStandsFor(meant)).toList();
        return there.stream()
                .findFirst()
                .map(entry -> new Booked(
                        entry.id(),
                        entry.number(),
                        with(
                                entry.differences(meant),
                                there.stream().map(StandingStatement::number).toList())));
    }

    /** Nothing but looking keeps an entry from standing twice here, so a second one is looked for each time. */
    private static List<Problem> with(List<Problem> differences, List<String> numbers) {
        if (numbers.size() < 2) {
            return differences;
        }
        Problem twice = Problem.error(
                "booked-twice",
                "Exact Online holds the same posting more than once: numbers " + String.join(", ", numbers) + ".",
                "Keep one of them and remove the others in Exact Online.");
        return Stream.concat(Stream.of(twice), differences.stream()).toList();
    }

    private static String filter(String journal, TreeSet<YearMonth> periods) {
        List<String> each = periods.stream()
                .map(period -> "(FinancialYear eq " + period.getYear() + " and FinancialPeriod eq "
                        + period.getMonthValue() + ")")
                .toList();
        return "JournalCode eq " + OData.text(journal) + " and (" + String.join(" or ", each) + ")";
    }

    /** Files alone are there when all of them hang on their document. */
    private Optional<Booked> filed(Delivery delivery, Session session) throws CallFailure {
        Optional<String> document = documents.find(delivery, session);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        List<String> there = documents.names(document.get(), session);
        boolean all = Enclosed.of(delivery, session).stream().allMatch(file -> there.contains(file.name()));
        return all ? Optional.of(new Booked(document.get(), null, List.of())) : Optional.empty();
    }

    static boolean is(Delivery delivery, Trade trade) {
        return delivery.posting() != null
                && !isStatement(delivery)
                && Trade.of(posting(delivery).kind()) == trade;
    }

    static boolean isStatement(Delivery delivery) {
        return delivery.posting() != null && posting(delivery).kind() == Posting.Kind.BANK;
    }

    private static Posting posting(Delivery delivery) {
        return Objects.requireNonNull(delivery.posting());
    }
}
