package org.ledgerhub.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills in what the bank told about an entry in a notification without balances, when account, booking date and amount
 * match one entry with one told movement. What the statement tells itself stays.
 */
@Component
final class Enrichment {
    private final JdbcClient jdbc;

    Enrichment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enriches the stored entries of a statement; gives how many. In the caller's transaction. */
    int enrich(SubmissionRow row, StatementRow statement) {
        Map<Integer, String> own = new HashMap<>();
        Map<Integer, Set<String>> told = new HashMap<>();
        Map<String, Set<Integer>> meant = new HashMap<>();
        candidates(row, statement, own, told, meant);
        int enriched = 0;
        for (Map.Entry<Integer, Set<String>> entry : told.entrySet()) {
            String only = entry.getValue().iterator().next();
            boolean oneToOne = entry.getValue().size() == 1
                    && meant.getOrDefault(only, Set.of()).size() == 1;
            if (oneToOne) {
                write(row, entry.getKey(), filled(own.getOrDefault(entry.getKey(), ""), only));
                enriched++;
            }
        }
        return enriched;
    }

    /** A movement told in several notifications in the same words is one. */
    private void candidates(
            SubmissionRow row,
            StatementRow statement,
            Map<Integer, String> own,
            Map<Integer, Set<String>> told,
            Map<String, Set<Integer>> meant) {
        jdbc.sql("""
                        select e.n, e.content as own, f.content as told from bank_statement b
                        join submission s on s.id = b.submission
                        join statement_entry f on f.original = s.original and f.idx = s.idx and f.pending = false
                        join statement_entry e on e.original = :original and e.idx = :idx and e.pending = false
                          and e.amount = f.amount and e.booking_date = f.booking_date
                        where b.firm = :firm and b.dossier = :dossier and b.account = :account
                          and b.currency = :currency and (b.opening is null or b.closing is null)""")
                .param("original", row.original())
                .param("idx", row.index())
                .param("firm", statement.firm())
                .param("dossier", statement.dossier())
                .param("account", statement.account())
                .param("currency", statement.currency())
                .query(found -> {
                    int n = found.getInt("n");
                    String words = found.getString("told");
                    own.put(n, found.getString("own"));
                    told.computeIfAbsent(n, none -> new HashSet<>()).add(words);
                    meant.computeIfAbsent(words, none -> new HashSet<>()).add(n);
                });
    }

    private void write(SubmissionRow row, int n, StatementEntry entry) {
        jdbc.sql("""
                        update statement_entry set content = ?
                        where original = ? and idx = ? and pending = false and n = ?""").params(Json.write(entry), row.original(), row.index(), n).update();
    }

    private static StatementEntry filled(String ownJson, String toldJson) {
        StatementEntry own = Json.read(ownJson, StatementEntry.class);
        StatementEntry told = Json.read(toldJson, StatementEntry.class);
        return new StatementEntry(
                own.amount(),
                own.currency(),
                own.bookingDate(),
                own.valueDate(),
                first(own.counterparty(), told.counterparty()),
                first(own.communication(), told.communication()),
                first(own.structuredCommunication(), told.structuredCommunication()),
                first(own.bankReference(), told.bankReference()),
                first(own.endToEndId(), told.endToEndId()),
                first(own.mandateId(), told.mandateId()),
                first(own.creditorId(), told.creditorId()),
                first(own.transactionCode(), told.transactionCode()),
                first(own.original(), told.original()),
                own.details().isEmpty() ? told.details() : own.details());
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T told) {
        return own != null ? own : told;
    }
}
