package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;

/** Reads back what was written just now, by key: one question for all of a batch. */
final class ReadBack {
    private final ExactApi api;

    ReadBack(ExactApi api) {
        this.api = api;
    }

    /** What stands, by key, with what is different from what was meant. */
    Map<String, Booked> of(List<Written> written, Session session) throws CallFailure {
        Map<String, Booked> booked = new LinkedHashMap<>();
        for (Trade trade : Trade.values()) {
            trade(written, trade, session, booked);
        }
        for (StatementJournal journal : StatementJournal.values()) {
            statements(written, journal, session, booked);
        }
        return booked;
    }

    private void trade(List<Written> written, Trade trade, Session session, Map<String, Booked> booked)
            throws CallFailure {
        List<Written> ofTrade = written.stream()
                .filter(each -> Lookup.is(each.delivery(), trade))
                .toList();
        if (ofTrade.isEmpty()) {
            return;
        }
        for (JsonNode json : api.list(session, trade.resource(), trade.question(keys(ofTrade)))) {
            Standing entry = Standing.of(json, trade);
            written(ofTrade, entry.id())
                    .ifPresent(each -> booked.put(
                            entry.id(), each.booked(entry.differences(Objects.requireNonNull(each.meant())))));
        }
    }

    private void statements(
            List<Written> written, StatementJournal journal, Session session, Map<String, Booked> booked)
            throws CallFailure {
        List<Written> statements = written.stream()
                .filter(each -> Lookup.isStatement(each.delivery()))
                .filter(each -> StatementJournal.of(each.delivery(), session) == journal)
                .toList();
        if (statements.isEmpty()) {
            return;
        }
        for (JsonNode json : api.list(session, journal.resource(), journal.question(keys(statements)))) {
            StandingStatement entry = StandingStatement.of(json, journal);
            written(statements, entry.id())
                    .ifPresent(each -> booked.put(
                            entry.id(),
                            each.booked(entry.differences(StandingStatement.meant(
                                    Objects.requireNonNull(each.delivery().posting()), journal)))));
        }
    }

    private static String keys(List<Written> written) {
        return OData.anyOf(
                "EntryID", written.stream().map(each -> OData.guid(each.id())).toList());
    }

    private static Optional<Written> written(List<Written> all, String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
