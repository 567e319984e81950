package org.ledgerhub.format.coda;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/** A statement being written: puts out its records, counts and adds up what the trailer tells. */
final class WrittenStatement {
    private static final long SEQUENCE_NUMBERS = 10_000;

    private final BankStatement statement;
    private final StatementRecords records;
    private final Losses losses;
    private final OutputStream out;
    private long counted;
    private long debits;
    private long credits;

    WrittenStatement(BankStatement statement, Losses losses, OutputStream out) {
        this.statement = statement;
        this.records = new StatementRecords(statement, losses);
        this.losses = losses;
        this.out = out;
    }

    void write(Iterator<StatementEntry> entries, boolean more) throws IOException, NotConvertible {
        long opening = records.opening();
        line(records.header());
        counted(records.oldBalance());
        int movements = movements(entries);
        losses.about(0);
        if (statement.pendingCount() > 0) {
            losses.tell("CODA has no entries that are not booked yet; " + statement.pendingCount() + " were left out.");
        }
        long made = opening + credits - debits;
        long closing = records.closing(made);
        boolean silent = movements == 0 && Objects.equals(statement.openingBalance(), statement.closingBalance());
        if (!silent) {
            counted(records.newBalance(closing));
        }
        if (closing != made) {
            losses.tell(Problem.warning(
                    "balance-mismatch",
                    "The old balance and the movements do not make the new balance.",
                    "Compare the statement with the one of the bank."));
        }
        line(records.trailer(counted, debits, credits, more));
    }

    private int movements(Iterator<StatementEntry> entries) throws IOException, NotConvertible {
        int movements = 0;
        while (entries.hasNext()) {
            StatementEntry entry = entries.next();
            movements++;
            losses.about(movements);
            for (RecordLine line : EntryRecords.of(
                    movements % SEQUENCE_NUMBERS, entry, statement.account().currency(), losses)) {
                counted(line);
            }
            add(Thousandths.of(entry.amount()));
        }
        return movements;
    }

    private void add(long amount) throws NotConvertible {
        debits += Math.max(0, -amount);
        credits += Math.max(0, amount);
        if (debits > Thousandths.LARGEST || credits > Thousandths.LARGEST) {
            throw new NotConvertible("The sum of the movements has more than twelve digits before the point.");
        }
    }

    private void counted(RecordLine line) throws IOException {
        line(line);
        counted++;
    }

    private void line(RecordLine line) throws IOException {
        out.write((line + "\r\n").getBytes(Losses.CHARSET));
    }
}
