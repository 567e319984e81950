package org.ledgerhub.format.mt940;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.Origin;
import org.ledgerhub.format.Sink;

/** One message between its reference and its end: an MT940, or an MT942 when it has the fields of one and no balances. */
final class OpenStatement {
    /** Eleven by the standard; some banks write more. */
    private static final int LONGEST_NUMBER = 35;

    private final boolean interimEnvelope;
    private final int line;
    private final Findings findings = new Findings();
    private final Totals totals = new Totals(findings);
    private final Movements movements;
    private @Nullable String reference;
    private @Nullable String number;
    private @Nullable OwnAccount account;
    private @Nullable String floorCurrency;
    private @Nullable LocalDate created;
    private @Nullable Booked opening;
    private @Nullable Booked closing;
    private boolean interim;
    private int accountLine;

    /**
     * A message that begins on this line.
     *
     * @param interimEnvelope whether the envelope calls it an MT942
     */
    OpenStatement(int line, boolean interimEnvelope, Sink sink) {
        this.line = line;
        this.interimEnvelope = interimEnvelope;
        this.movements = new Movements(sink, totals, findings);
    }

    void take(Field field) throws IOException, BadField {
        if (field.lines().size() == Fields.MOST_LINES) {
            findings.warn(
                    "line-length",
                    field.line(),
                    "Field " + field.tag() + " has " + Fields.MOST_LINES + " lines or more; what follows was left out.",
                    Findings.COMPARE);
        }
        switch (field.tag()) {
            case REFERENCE -> reference = Blanks.collapsed(field.first());
            case ACCOUNT, ACCOUNT_AND_BIC -> account(field);
            case NUMBER, NUMBER_AND_PAGE -> number(field);
            case FLOOR_LIMIT -> floorLimit(field);
            case CREATION, CREATION_DAY -> created = Days.of(field.first(), 0);
            case OPENING, OPENING_OF_PAGE -> open(field);
            case CLOSING, CLOSING_OF_PAGE -> close(field);
            case MOVEMENT -> move(field);
            case INFORMATION -> movements.information(field, closing != null);
            case BANK_LINES -> movements.bankLines(field);
            case AVAILABLE, FORWARD_AVAILABLE -> movements.flush(currency());
            case DEBITS, CREDITS -> totals(field);
            case RELATED_REFERENCE, ENVELOPE, END -> {}
        }
        interim |= field.tag() == Tag.CREATION || field.tag().part == Tag.Part.TOTALS;
    }

    private void account(Field field) {
        account = OwnAccount.of(field);
        accountLine = field.line();
    }

    private void number(Field field) throws BadField {
        if (field.first().length() > LONGEST_NUMBER) {
            throw new BadField("record-damaged", field.line(), "The number of the statement has too many characters.");
        }
        number = Blanks.collapsed(field.first());
    }

    private void floorLimit(Field field) {
        interim = true;
        String text = field.first();
        floorCurrency = text.length() >= 3 ? text.substring(0, 3) : floorCurrency;
    }

    private void totals(Field field) throws IOException {
        movements.flush(currency());
        totals.told(field);
    }

    private void open(Field field) throws BadField {
        if (opening != null || movements.count() > 0) {
            throw unexpected(field);
        }
        opening = Booked.of(field, findings);
    }

    private void move(Field field) throws IOException, BadField {
        if (closing != null) {
            throw unexpected(field);
        }
        movements.flush(currency());
        movements.begin(MovementLine.of(field, findings));
    }

    private void close(Field field) throws IOException, BadField {
        if (closing != null) {
            throw unexpected(field);
        }
        movements.flush(currency());
        closing = Booked.of(field, findings);
    }

    private static BadField unexpected(Field field) {
        return new BadField(
                "record-unexpected", field.line(), "Field " + field.tag() + " stands where the statement has none.");
    }

    /** Whether nothing is missing at its end. */
    boolean complete() {
        return closing != null || isInterim();
    }

    boolean isInterim() {
        return opening == null && closing == null && (interim || interimEnvelope);
    }

    /** Name of its format. */
    String format() {
        return isInterim() ? "mt942" : "mt940";
    }

    /** The finished statement; all its entries have gone to the sink. */
    BankStatement finish(Origin origin) throws IOException, BadField {
        movements.end(currency());
        if (account == null) {
            throw new BadField("record-missing", line, "Field :25:, the account of the statement, is missing.");
        }
        if (!isInterim()) {
            balances();
        }
        totals.check();
        Account own = account.account(currency(), accountLine, findings);
        return new BankStatement(
                origin,
                own,
                number,
                reference,
                null,
                created,
                date(),
                opening == null ? null : opening.balance(),
                closing == null ? null : closing.balance(),
                movements.bookedCount(),
                movements.pendingCount(),
                findings.list());
    }

    private void balances() throws BadField {
        if (opening == null || closing == null) {
            String field = opening == null ? ":60F:, the opening balance" : ":62F:, the closing balance";
            throw new BadField("record-missing", line, "Field " + field + ", is missing.");
        }
        BigDecimal reached = opening.balance().amount().add(totals.moved());
        if (reached.compareTo(closing.balance().amount()) != 0) {
            findings.error(
                    "balance-mismatch",
                    closing.line(),
                    "Opening " + opening.balance().amount().toPlainString() + " and movements "
                            + totals.moved().toPlainString() + " make " + reached.toPlainString()
                            + ", the closing balance is "
                            + closing.balance().amount().toPlainString() + ".",
                    Findings.COMPARE);
        }
        if (!opening.currency().equals(closing.currency())) {
            findings.error(
                    "currency-mismatch",
                    closing.line(),
                    "The statement opens in " + opening.currency() + " and closes in " + closing.currency() + ".",
                    Findings.COMPARE);
        }
        if (opening.page() || closing.page()) {
            findings.note(
                    "statement-page",
                    line,
                    "This is one page of a statement that was cut over several messages.",
                    "Hand over the other pages too; each is chained by its own balances.");
        }
    }

    private @Nullable String currency() {
        if (opening != null) {
            return opening.currency();
        }
        return closing == null ? floorCurrency : closing.currency();
    }

    private @Nullable LocalDate date() {
        if (closing != null && closing.balance().date() != null) {
            return closing.balance().date();
        }
        return movements.lastBooking() == null ? created : movements.lastBooking();
    }
}
