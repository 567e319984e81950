package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills in what the bank told about an entry in a notification without balances, when account, booking date and amount
 * match one entry of the account with one told movement. What the statement tells itself stays.
 */
@Component
final class Enrichment {
    /** Equal-looking movements of a day beyond which nobody tries to tell them apart. */
    private static final int MOST_ALIKE = 50;

    private final JdbcClient jdbc;

    Enrichment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes entries look alike. */
    private record Likeness(LocalDate day, BigDecimal amount) {}

    /** Enriches the own entries of a statement that has joined the chain; gives how many. In the caller's transaction. */
    int enrich(SubmissionRow row, StatementRow statement, Share share) {
        if (!hasNotifications(statement)) {
            return 0;
        }
        Map<Likeness, List<Integer>> own = own(row, share);
        if (own.isEmpty()) {
            return 0;
        }
        LocalDate from = own.keySet().stream()
                .map(Likeness::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate upTo = own.keySet().stream()
                .map(Likeness::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Map<Likeness, Set<String>> told = told(statement, own, from, upTo);
        Set<Likeness> elsewhere = told.isEmpty() ? Set.of() : elsewhere(statement, from, upTo);
        int enriched = 0;
        for (Map.Entry<Likeness, Set<String>> alike : told.entrySet()) {
            List<Integer> entries = own.getOrDefault(alike.getKey(), List.of());
            boolean tellable = entries.size() <= MOST_ALIKE && alike.getValue().size() <= MOST_ALIKE;
            if (tellable && !elsewhere.contains(alike.getKey())) {
                enriched += enrich(row, entries, alike.getValue());
            }
        }
        return enriched;
    }

    private boolean hasNotifications(StatementRow statement) {
        return AccountChain.account(
                                jdbc.sql("select count(*) from bank_statement where" + AccountChain.ACCOUNT
                                        + "and (opening is null or closing is null)"),
                                statement)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Map<Likeness, List<Integer>> own(SubmissionRow row, Share share) {
        Map<Likeness, List<Integer>> own = new HashMap<>();
        for (Share.Piece run : share.pieces()) {
            jdbc.sql("""
                            select n, booking_date, amount from statement_entry where original = ? and idx = ?
                            and pending = false and n > ? and n <= ? and booking_date is not null""")
                    .params(row.original(), row.index(), run.after(), run.upTo())
                    .query(entry -> {
                        Likeness alike = new Likeness(
                                entry.getObject("booking_date", LocalDate.class),
                                entry.getBigDecimal("amount").stripTrailingZeros());
                        own.computeIfAbsent(alike, none -> new ArrayList<>(1)).add(entry.getInt("n"));
                    });
        }
        return own;
    }

    /** Movements told without balances that look like own entries; told several times in the same words it is one. */
    private Map<Likeness, Set<String>> told(
            StatementRow statement, Map<Likeness, List<Integer>> own, LocalDate from, LocalDate upTo) {
        Map<Likeness, Set<String>> told = new HashMap<>();
        AccountChain.account(jdbc.sql("""
                        select f.booking_date, f.amount, f.content from bank_statement b
                        join submission s on s.id = b.submission
                        join statement_entry f on f.original = s.original and f.idx = s.idx and f.pending = false
                        where b.firm = :firm and b.dossier = :dossier and b.account = :account
                          and b.currency = :currency and (b.opening is null or b.closing is null)
                          and f.booking_date between :from and :upTo"""), statement)
                .param("from", from)
                .param("upTo", upTo)
                .query(found -> {
                    Likeness alike = new Likeness(
                            found.getObject("booking_date", LocalDate.class),
                            found.getBigDecimal("amount").stripTrailingZeros());
                    if (own.containsKey(alike)) {
                        told.computeIfAbsent(alike, none -> new LinkedHashSet<>())
                                .add(found.getString("content"));
                    }
                });
        return told;
    }

    /** What other statements of the account brought: a told movement may be one of theirs. */
    private Set<Likeness> elsewhere(StatementRow statement, LocalDate from, LocalDate upTo) {
        Set<Likeness> elsewhere = new LinkedHashSet<>();
        AccountChain.account(
                        jdbc.sql("select distinct booking_date, amount from account_chain where" + AccountChain.ACCOUNT
                                + "and submission <> :submission and booking_date between :from and :upTo"),
                        statement)
                .param("submission", statement.submission())
                .param("from", from)
                .param("upTo", upTo)
                .query(found -> {
                    elsewhere.add(new Likeness(
                            found.getObject("booking_date", LocalDate.class),
                            found.getBigDecimal("amount").stripTrailingZeros()));
                });
        return elsewhere;
    }

    private int enrich(SubmissionRow row, List<Integer> entries, Set<String> words) {
        List<StatementEntry> told = words.stream()
                .map(json -> Json.read(json, StatementEntry.class))
                .toList();
        List<StatementEntry> own = entries.stream().map(n -> read(row, n)).toList();
        int enriched = 0;
        for (int i = 0; i < own.size(); i++) {
            StatementEntry entry = own.get(i);
            List<StatementEntry> fitting = told.stream()
                    .filter(each -> !FilledEntry.contradicts(entry, each))
                    .toList();
            boolean oneToOne = fitting.size() == 1
                    && own.stream()
                                    .filter(other -> !FilledEntry.contradicts(other, fitting.getFirst()))
                                    .count()
                            == 1;
            StatementEntry filled = oneToOne ? FilledEntry.of(entry, fitting.getFirst()) : entry;
            if (!filled.equals(entry)) {
                write(row, entries.get(i), filled);
                enriched++;
            }
        }
        return enriched;
    }

    private StatementEntry read(SubmissionRow row, int n) {
        return Json.read(
                jdbc.sql("""
                                select content from statement_entry
                                where original = ? and idx = ? and pending = false and n = ?""")
                        .params(row.original(), row.index(), n)
                        .query(String.class)
                        .single(),
                StatementEntry.class);
    }

    private void write(SubmissionRow row, int n, StatementEntry entry) {
        jdbc.sql("""
                        update statement_entry set content = ?
                        where original = ? and idx = ? and pending = false and n = ?""").params(Json.write(entry), row.original(), row.index(), n).update();
    }
}
