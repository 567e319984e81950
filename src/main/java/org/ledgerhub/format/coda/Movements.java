package org.ledgerhub.format.coda;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;

/** The movements of one statement: puts their records together and hands finished entries to the sink in batches. */
final class Movements {
    private static final int BATCH = 1_000;

    private final Sink sink;
    private final @Nullable String currency;
    private final Findings findings;
    private final List<StatementEntry> batch = new ArrayList<>();
    private @Nullable OpenEntry open;
    private @Nullable Movement informed;
    private @Nullable LocalDate lastBooking;
    private int weight;
    private int count;
    private long debits;
    private long credits;

    Movements(Sink sink, @Nullable String currency, Findings findings) {
        this.sink = sink;
        this.currency = currency;
        this.findings = findings;
    }

    void take(RecordKind kind, CodaRecord record) throws IOException, DamagedRecord {
        boolean taken = switch (kind) {
            case MOVEMENT_1 -> start(new Movement(record));
            case MOVEMENT_2 -> part2(latest(record), record);
            case MOVEMENT_3 -> part3(latest(record), record);
            case INFORMATION_1 -> information(record);
            case INFORMATION_2 -> informed != null && informed.information2(record);
            default -> informed != null && informed.information3(record);
        };
        if (!taken) {
            findings.warn(
                    "record-unexpected",
                    record.number,
                    "A record (" + kind.title + ") belongs to no movement before it and was left out.",
                    "Compare the statement with the one of the bank.");
        }
    }

    /** Hands over what is left; to be called once, after the last movement. */
    void close() throws IOException {
        closeEntry();
        flush();
    }

    int count() {
        return count;
    }

    /** Sum of the debits in thousandths, not negative; details don't count. */
    long debits() {
        return debits;
    }

    /** Sum of the credits in thousandths; details don't count. */
    long credits() {
        return credits;
    }

    @Nullable
    LocalDate lastBooking() {
        return lastBooking;
    }

    private boolean start(Movement movement) throws IOException {
        informed = null;
        boolean same = open != null && open.movement().sequence == movement.sequence;
        if (same && (movement.detail != 0 || detailType(movement))) {
            open.detail(movement, currency, findings);
            weight++;
            return true;
        }
        if (movement.detail != 0) {
            return false;
        }
        closeEntry();
        open = new OpenEntry(movement);
        count++;
        weight++;
        if (movement.amount < 0) {
            debits -= movement.amount;
        } else {
            credits += movement.amount;
        }
        lastBooking = movement.bookingDate() == null ? lastBooking : movement.bookingDate();
        return true;
    }

    /** Detail numbers wrap, so that 0000 within a batch is a detail when its type says so. */
    private static boolean detailType(Movement movement) {
        return movement.type() >= '5' && movement.type() <= '9';
    }

    private @Nullable Movement latest(CodaRecord record) {
        Movement latest = open == null ? null : open.latest();
        boolean itsOwn =
                latest != null && latest.sequence == record.digits(3, 6) && latest.detail == record.digits(7, 10);
        return itsOwn ? latest : null;
    }

    private static boolean part2(@Nullable Movement movement, CodaRecord record) {
        if (movement != null) {
            movement.part2(record);
        }
        return movement != null;
    }

    private static boolean part3(@Nullable Movement movement, CodaRecord record) {
        if (movement != null) {
            movement.part3(record);
        }
        return movement != null;
    }

    private boolean information(CodaRecord record) {
        boolean itsOwn = open != null && open.movement().sequence == record.digits(3, 6);
        informed = itsOwn ? open.toldBy(record) : null;
        if (informed != null) {
            informed.information1(record);
        }
        return informed != null;
    }

    private void closeEntry() throws IOException {
        if (open != null) {
            batch.add(open.close(currency, findings));
            open = null;
            if (weight >= BATCH) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        if (!batch.isEmpty()) {
            sink.entries(List.copyOf(batch));
            batch.clear();
        }
        weight = 0;
    }
}
