package org.ledgerhub.register;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The entries of statements, in file order, counted from 1. */
@Component
final class EntryRows {
    private static final int PAGE = 1000;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    EntryRows(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    /** Stores a batch; what a crash leaves behind is cleared when reading starts again. */
    void store(String original, int index, boolean pending, int first, List<StatementEntry> entries) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        int n = first;
        for (StatementEntry entry : entries) {
            rows.add(new Object[] {original, index, pending, n++, entry.amount(), entry.bookingDate(), Json.write(entry)
            });
        }
        transaction.executeWithoutResult(status -> batches.batchUpdate(
                "insert into statement_entry (original, idx, pending, n, amount, booking_date, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows));
    }

    void clear(String original) {
        jdbc.sql("delete from statement_entry where original = ?")
                .param(original)
                .update();
    }

    void clear(String original, int index) {
        jdbc.sql("delete from statement_entry where original = ? and idx = ?")
                .params(original, index)
                .update();
    }

    /** Booked entries after the n-th, up to a last one. */
    private List<StatementEntry> page(String original, int index, int after, int last, int limit) {
        return jdbc.sql("""
                        select content from statement_entry
                        where original = ? and idx = ? and pending = false and n > ? and n <= ? order by n limit ?""")
                .params(original, index, after, last, limit)
                .query((row, n) -> Json.read(row.getString("content"), StatementEntry.class))
                .list();
    }

    /** A page of the entries of a share, after so many of them. */
    List<StatementEntry> page(String original, int index, Share share, int after, int limit) {
        List<StatementEntry> page = new ArrayList<>();
        int passed = 0;
        for (Share.Piece run : share.pieces()) {
            int from = run.after() + Math.max(0, after - passed);
            if (from < run.upTo() && page.size() < limit) {
                page.addAll(page(original, index, from, run.upTo(), limit - page.size()));
            }
            passed += run.size();
        }
        return page;
    }

    /** All booked entries, page by page. */
    Iterator<StatementEntry> walk(String original, int index) {
        return walk(original, index, 0, Integer.MAX_VALUE);
    }

    /** All booked entries after one up to another, page by page. */
    Iterator<StatementEntry> walk(String original, int index, int after, int upTo) {
        return new Iterator<>() {
            private int at = after;
            private Iterator<StatementEntry> page = List.<StatementEntry>of().iterator();
            private boolean last;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && !last) {
                    List<StatementEntry> next = page(original, index, at, upTo, PAGE);
                    last = next.size() < PAGE;
                    page = next.iterator();
                }
                return page.hasNext();
            }

            @Override
            public StatementEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                at++;
                return page.next();
            }
        };
    }
}
