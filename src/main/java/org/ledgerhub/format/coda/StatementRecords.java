package org.ledgerhub.format.coda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;

/** The records of a statement around its movements: 0, 1, 8 and 9. */
final class StatementRecords {
    private static final long MOST_RECORDS = 999_999;

    private final BankStatement statement;
    private final Losses losses;
    private final @Nullable String holder;
    private final String account;
    private final String paperNumber;
    private final String codedNumber;

    private static final Pattern SWIFT_NUMBER = Pattern.compile("\\d+/\\d+");

    StatementRecords(BankStatement statement, Losses losses) {
        this.statement = statement;
        this.losses = losses;
        this.holder = losses.fit(statement.account().holder(), 26, "the account holder");
        this.account = accountField();
        String swift = swiftNumber(statement);
        this.paperNumber = swift == null ? number(statement.paperNumber(), "paper number") : swift;
        this.codedNumber = swift == null ? number(statement.number(), "number") : "000";
    }

    RecordLine header() {
        return new RecordLine("0")
                .digits(2, 5, 0)
                .date(6, day(statement.creationDate() == null ? statement.date() : statement.creationDate()))
                .digits(12, 14, 0)
                .text(15, "05")
                .text(35, holder)
                .text(61, losses.fit(statement.account().bic(), 11, "the BIC"))
                .digits(72, 82, 0)
                .digits(84, 88, 0)
                .text(89, losses.fit(statement.statementId(), 16, "the statement's identification"))
                .text(128, String.valueOf(Header.VERSION));
    }

    RecordLine oldBalance() throws NotConvertible {
        return new RecordLine("1")
                .text(2, String.valueOf(structure()))
                .text(3, paperNumber)
                .text(6, account)
                .signed(43, 44, opening())
                .date(59, date(statement.openingBalance()))
                .text(65, holder)
                .text(126, codedNumber);
    }

    RecordLine newBalance(long closing) {
        return new RecordLine("8")
                .text(2, paperNumber)
                .text(5, account)
                .signed(42, 43, closing)
                .date(58, date(statement.closingBalance()))
                .flag(128, false);
    }

    RecordLine trailer(long records, long debits, long credits, boolean more) {
        if (records > MOST_RECORDS) {
            losses.tell("The trailer has no place for a count above 999,999 records.");
        }
        return new RecordLine("9")
                .digits(17, 22, Math.min(records, MOST_RECORDS))
                .digits(23, 37, debits)
                .digits(38, 52, credits)
                .text(128, more ? "1" : "2");
    }

    /** Old balance in thousandths. */
    long opening() throws NotConvertible {
        Balance opening = statement.openingBalance();
        if (opening == null) {
            throw new NotConvertible("The statement has no opening balance; CODA can't do without.");
        }
        return thousandths(opening.amount());
    }

    /** New balance in thousandths: the statement's, else what the movements make. */
    long closing(long made) throws NotConvertible {
        Balance closing = statement.closingBalance();
        if (closing == null) {
            losses.tell("The statement has no closing balance; the one that its movements make was written.");
            return made;
        }
        return thousandths(closing.amount());
    }

    private static long thousandths(BigDecimal amount) throws NotConvertible {
        try {
            return Thousandths.of(amount);
        } catch (ArithmeticException tooLong) {
            throw new NotConvertible("The balance " + amount.toPlainString()
                    + " has more than twelve digits or three decimals; CODA can't hold it without rounding.");
        }
    }

    private char structure() {
        String iban = statement.account().iban();
        if (iban == null) {
            return '1';
        }
        return iban.startsWith("BE") ? '2' : '3';
    }

    private String accountField() {
        Account account = statement.account();
        String text = account.iban() == null ? account.number() : account.iban();
        String fitted = losses.fit(text == null ? "" : text, 34, "the account");
        String currency = account.currency() == null ? "" : account.currency();
        return String.format("%-34s%-3s", fitted, currency);
    }

    /** Of a number such as 45/1 the last three digits of its first part, which the standard puts in place of the paper number. */
    private @Nullable String swiftNumber(BankStatement statement) {
        String number = statement.number();
        boolean swift = number != null
                && statement.paperNumber() == null
                && SWIFT_NUMBER.matcher(number).matches();
        if (!swift) {
            return null;
        }
        String first = "00" + number.substring(0, number.indexOf('/'));
        String held = first.substring(first.length() - 3);
        losses.tell("CODA has three digits for the statement's number; " + held + " stands for \"" + number + "\".");
        return held;
    }

    /** Three digits; zeros where the statement has no such number or CODA no place for it. */
    private String number(@Nullable String number, String what) {
        boolean held = number != null && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number != null && !held) {
            losses.tell("CODA has three digits for the statement's " + what + "; zeros stand for \"" + number + "\".");
        }
        return held ? "0".repeat(3 - number.length()) + number : "000";
    }

    private @Nullable LocalDate date(@Nullable Balance balance) {
        return balance == null ? day(statement.date()) : day(balance.date());
    }

    private @Nullable LocalDate day(@Nullable LocalDate day) {
        return day == null || RecordLine.holds(day) ? day : null;
    }
}
