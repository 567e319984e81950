package org.ledgerhub.format.mt940;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;

/** The movements of one statement on their way to the sink, in batches, booked and expected apart. */
final class Movements {
    private static final int BATCH = 1_000;
    private static final int LONGEST_MESSAGE = 300;

    private final Sink sink;
    private final Totals totals;
    private final Findings findings;
    private final StringBuilder message = new StringBuilder();
    private @Nullable EntryAssembly open;
    private List<StatementEntry> booked = new ArrayList<>();
    private List<StatementEntry> pending = new ArrayList<>();
    private @Nullable LocalDate lastBooking;
    private int bookedCount;
    private int pendingCount;
    private int messageLine;

    Movements(Sink sink, Totals totals, Findings findings) {
        this.sink = sink;
        this.totals = totals;
        this.findings = findings;
    }

    void begin(MovementLine line) {
        open = new EntryAssembly(line);
    }

    /** Field 86: of the movement that is open, else of the statement. */
    void information(Field field, boolean closed) {
        if (open != null && !closed) {
            open.information(field);
        } else if (!totals.tells(field)) {
            messageLine = messageLine == 0 ? field.line() : messageLine;
            for (String line : field.lines()) {
                message.append(message.length() < LONGEST_MESSAGE ? line + " " : "");
            }
        }
    }

    /** Field NS: of the movement that is open; of the statement it tells nothing that is kept. */
    void bankLines(Field field) {
        if (open != null) {
            open.bankLines(field);
        }
    }

    /** Ends the movement that is open. */
    void flush(@Nullable String currency) throws IOException {
        if (open == null) {
            return;
        }
        StatementEntry entry = open.entry(currency);
        boolean expected = open.line().expected();
        open = null;
        if (expected) {
            pendingCount++;
            pending.add(entry);
            pending = handed(pending, true, BATCH);
        } else {
            bookedCount++;
            totals.add(entry.amount());
            LocalDate day = entry.bookingDate();
            if (day != null && (lastBooking == null || day.isAfter(lastBooking))) {
                lastBooking = day;
            }
            booked.add(entry);
            booked = handed(booked, false, BATCH);
        }
    }

    /** Hands over what is left, and tells what the bank says beside the movements. */
    void end(@Nullable String currency) throws IOException {
        flush(currency);
        booked = handed(booked, false, 1);
        pending = handed(pending, true, 1);
        String told = Blanks.collapsed(message.toString());
        if (told != null) {
            findings.note(
                    "bank-message", messageLine, "The bank tells: " + told, "Read it; nothing is booked from it.");
        }
    }

    private List<StatementEntry> handed(List<StatementEntry> batch, boolean expected, int least) throws IOException {
        if (batch.size() < least) {
            return batch;
        }
        if (expected) {
            sink.pending(batch);
        } else {
            sink.entries(batch);
        }
        return new ArrayList<>();
    }

    int count() {
        return bookedCount + pendingCount + (open == null ? 0 : 1);
    }

    int bookedCount() {
        return bookedCount;
    }

    int pendingCount() {
        return pendingCount;
    }

    @Nullable
    LocalDate lastBooking() {
        return lastBooking;
    }
}
