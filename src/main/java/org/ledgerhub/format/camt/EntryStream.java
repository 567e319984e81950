package org.ledgerhub.format.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.XmlCursor;

/** The entries of one statement on their way to the sink, in batches, booked and pending apart. */
final class EntryStream {
    private static final int BATCH = 1_000;

    private final XmlCursor xml;
    private final Sink sink;
    private final StatementFindings findings;
    private final EntryChecks entryChecks;
    private final StatementChecks checks;
    private final MovementReader reader;
    private List<StatementEntry> booked = new ArrayList<>();
    private List<StatementEntry> pending = new ArrayList<>();
    private int read;
    private int bookedCount;
    private int pendingCount;
    private int leftOut;
    private @Nullable String firstCurrency;
    private @Nullable LocalDate lastBookingDate;

    EntryStream(XmlCursor xml, Sink sink, StatementFindings findings) {
        this.xml = xml;
        this.sink = sink;
        this.findings = findings;
        entryChecks = new EntryChecks(findings);
        checks = new StatementChecks(findings);
        reader = new MovementReader(xml);
    }

    /** Reads the entry that the cursor stands on. */
    void next(AccountId own, @Nullable String currency) throws IOException, BadValue {
        read++;
        String path = "Ntry[" + read + "]";
        Movement said = reader.read();
        if (said.amount != null && said.amount.currency() == null) {
            said.amount = new Money(said.amount.amount(), currency);
        }
        StatementEntry entry = EntryAssembly.entry(said, own, xml);
        firstCurrency = firstCurrency == null ? entry.currency() : firstCurrency;
        boolean isBooked = said.status == null || said.status.equals("BOOK");
        checks.take(said, entry, isBooked, currency == null ? firstCurrency : currency, path);
        if (isBooked) {
            book(entry);
        } else if (said.status.equals("INFO") || said.status.equals("FUTR")) {
            leftOut++;
            return;
        } else {
            if (!said.status.equals("PDNG")) {
                findings.warn(
                        "unreadable",
                        "The entry's status \"" + said.status + "\" is not known; it is taken as pending.",
                        "Ask the bank what the status means.",
                        path + "/Sts");
            }
            hold(entry);
        }
        entryChecks.check(said, entry, path);
    }

    /** Hands over what is left. */
    void end() throws IOException {
        if (!booked.isEmpty()) {
            sink.entries(booked);
        }
        if (!pending.isEmpty()) {
            sink.pending(pending);
        }
        if (leftOut > 0) {
            findings.note(
                    "entries-left-out",
                    "Entries for information or of the future only, not taken: " + leftOut + ".",
                    "Nothing to do: they come again when they are booked.",
                    "Ntry");
        }
    }

    StatementChecks checks() {
        return checks;
    }

    int bookedCount() {
        return bookedCount;
    }

    int pendingCount() {
        return pendingCount;
    }

    @Nullable
    String firstCurrency() {
        return firstCurrency;
    }

    @Nullable
    LocalDate lastBookingDate() {
        return lastBookingDate;
    }

    private void book(StatementEntry entry) throws IOException {
        bookedCount++;
        LocalDate day = entry.bookingDate();
        if (day != null && (lastBookingDate == null || day.isAfter(lastBookingDate))) {
            lastBookingDate = day;
        }
        booked.add(entry);
        if (booked.size() == BATCH) {
            sink.entries(booked);
            booked = new ArrayList<>();
        }
    }

    private void hold(StatementEntry entry) throws IOException {
        pendingCount++;
        pending.add(entry);
        if (pending.size() == BATCH) {
            sink.pending(pending);
            pending = new ArrayList<>();
        }
    }
}
