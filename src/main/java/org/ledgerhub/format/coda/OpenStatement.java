package org.ledgerhub.format.coda;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Origin;
import org.ledgerhub.format.Sink;

/** A statement between its header and its trailer. */
final class OpenStatement {
    private static final String ASK = "Ask the bank for the file again.";

    private final Sink sink;
    private final Header header;
    private final int headerRecord;
    private final Findings findings = new Findings();
    private final FlagCheck flags = new FlagCheck();
    private final BankMessage message = new BankMessage();
    private @Nullable OldBalance oldBalance;
    private @Nullable NewBalance newBalance;
    private @Nullable Movements movements;
    private @Nullable Trailer trailer;
    private long counted;
    private boolean last;

    OpenStatement(CodaRecord header, Sink sink) {
        this.sink = sink;
        this.header = Header.of(header);
        this.headerRecord = header.number;
        LineCheck.check(header, findings);
        if (this.header.duplicate()) {
            findings.inform(
                    "duplicate-copy",
                    headerRecord,
                    "The bank marks the file as a copy of one it sent before.",
                    "Nothing: what is known already is not booked again.");
        }
    }

    Header header() {
        return header;
    }

    /** Tells that the file ends behind this statement. */
    void nothingFollows() {
        last = true;
    }

    void take(RecordKind kind, CodaRecord record) throws IOException, DamagedRecord {
        LineCheck.check(record, findings);
        flags.take(kind, record, findings);
        counted += kind.counted ? 1 : 0;
        switch (kind) {
            case OLD_BALANCE -> open(record);
            case NEW_BALANCE -> close(record);
            case TRAILER -> trailer = Trailer.of(record);
            case MESSAGE -> message.add(record);
            case UNKNOWN -> LineCheck.unknown(record, findings);
            case HEADER -> throw new IllegalStateException("a header opens another statement");
            default -> movements(kind, record).take(kind, record);
        }
    }

    private void open(CodaRecord record) throws DamagedRecord {
        if (oldBalance != null) {
            throw twice(RecordKind.OLD_BALANCE, record);
        }
        LineCheck.date(record, 59, findings);
        oldBalance = OldBalance.of(record);
        movements = new Movements(sink, oldBalance.account().currency(), findings);
    }

    private void close(CodaRecord record) throws DamagedRecord {
        if (newBalance != null) {
            throw twice(RecordKind.NEW_BALANCE, record);
        }
        LineCheck.date(record, 58, findings);
        newBalance = NewBalance.of(record, oldBalance(record.number).structure());
    }

    private Movements movements(RecordKind kind, CodaRecord record) throws DamagedRecord {
        oldBalance(record.number);
        if (kind == RecordKind.MOVEMENT_1) {
            LineCheck.date(record, 48, findings);
            LineCheck.date(record, 116, findings);
        }
        return Objects.requireNonNull(movements);
    }

    /** The finished statement; all its entries have gone to the sink. */
    BankStatement finish(Origin origin) throws IOException, DamagedRecord {
        OldBalance opening = oldBalance(headerRecord);
        Movements all = Objects.requireNonNull(movements);
        Trailer end = Objects.requireNonNull(trailer);
        all.close();
        if (newBalance == null && all.count() > 0) {
            throw missing(RecordKind.NEW_BALANCE, end.record());
        }
        new StatementCheck(header, opening, newBalance, all, findings).check(end, counted);
        message.tell(findings);
        if (last && end.more()) {
            announced(end.record());
        }
        return statement(origin, opening, all);
    }

    /** A bundle of the bank that was cut apart still announces the next statement: told, not waited for. */
    private void announced(int record) {
        findings.warn(
                "statement-announced",
                record,
                "The trailer announces another statement, but the file ends.",
                "Check that no statement is missing; files cut from a bundle often end like this.");
    }

    private BankStatement statement(Origin origin, OldBalance opening, Movements all) {
        AccountField account = opening.account();
        String currency = account.currency();
        Balance open = new Balance(Thousandths.amount(opening.amount(), currency), opening.date());
        Balance closed = newBalance == null
                ? open
                : new Balance(Thousandths.amount(newBalance.amount(), currency), newBalance.date());
        boolean without = header.separateApplication()
                && open.amount().signum() == 0
                && closed.amount().signum() == 0;
        return new BankStatement(
                origin,
                new Account(account.iban(), account.number(), header.bic(), currency, opening.holder()),
                opening.number(),
                header.reference(),
                opening.paperNumber(),
                header.creation(),
                date(closed, all),
                without ? null : open,
                without ? null : closed,
                all.count(),
                0,
                findings.list());
    }

    private @Nullable LocalDate date(Balance closed, Movements all) {
        if (closed.date() != null) {
            return closed.date();
        }
        return all.lastBooking() == null ? header.creation() : all.lastBooking();
    }

    private OldBalance oldBalance(int record) throws DamagedRecord {
        if (oldBalance == null) {
            throw missing(RecordKind.OLD_BALANCE, record);
        }
        return oldBalance;
    }

    private static DamagedRecord missing(RecordKind kind, int record) {
        return new DamagedRecord("record-missing", record, "The record of the " + kind.title + " is missing.", ASK);
    }

    private static DamagedRecord twice(RecordKind kind, CodaRecord record) {
        return new DamagedRecord(
                "record-unexpected", record.number, "The record of the " + kind.title + " stands there twice.", ASK);
    }
}
