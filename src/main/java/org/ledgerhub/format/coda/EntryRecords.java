package org.ledgerhub.format.coda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;

/** The records of one movement on the account with its details, in order. */
final class EntryRecords {
    private static final char NO_LEVEL = '0';
    private static final char LEVEL_1 = '1';
    private static final char LEVEL_2 = '2';

    private final long sequence;
    private final @Nullable String currency;
    private final Losses losses;
    private final List<RecordLine> lines = new ArrayList<>();
    private long detail;

    private EntryRecords(long sequence, @Nullable String currency, Losses losses) {
        this.sequence = sequence;
        this.currency = currency;
        this.losses = losses;
    }

    /** The records of an entry of an account in that currency. */
    static List<RecordLine> of(long sequence, StatementEntry entry, @Nullable String currency, Losses losses)
            throws NotConvertible {
        EntryRecords records = new EntryRecords(sequence, currency, losses);
        records.total(entry);
        return records.lines;
    }

    private void total(StatementEntry entry) throws NotConvertible {
        boolean nested =
                entry.details().stream().anyMatch(each -> !each.details().isEmpty());
        boolean batch = !entry.details().isEmpty();
        char own = entry.transactionCode() == null || entry.transactionCode().isEmpty()
                ? ' '
                : entry.transactionCode().charAt(0);
        char type = TransactionCodes.type(own, batch, nested);
        put(entry, code(entry, type), batch ? LEVEL_1 : NO_LEVEL);
        for (int i = 0; i < entry.details().size(); i++) {
            boolean last = i == entry.details().size() - 1;
            detail(entry.details().get(i), type, last ? LEVEL_1 : NO_LEVEL);
        }
    }

    private void detail(StatementEntry entry, char above, char level) throws NotConvertible {
        boolean nested = !entry.details().isEmpty();
        put(entry, code(entry, TransactionCodes.detail(above, nested)), nested ? LEVEL_2 : level);
        for (int i = 0; i < entry.details().size(); i++) {
            StatementEntry below = entry.details().get(i);
            if (!below.details().isEmpty()) {
                losses.tell("CODA has no details below the details of a detail.");
            }
            boolean last = i == entry.details().size() - 1;
            put(below, code(below, TransactionCodes.detail('7', false)), last ? LEVEL_2 : NO_LEVEL);
        }
    }

    private String code(StatementEntry entry, char type) {
        String code = entry.transactionCode();
        if (TransactionCodes.own(code)) {
            if (code.charAt(0) != type) {
                losses.tell("The type of a transaction code was set to what stands above or below the movement.");
            }
            return type + code.substring(1);
        }
        losses.tell("A transaction code of another format, or none, became the nearest one of CODA.");
        return type + TransactionCodes.of(code, entry.amount().signum() >= 0);
    }

    private void put(StatementEntry entry, String code, char level) throws NotConvertible {
        Counterparty other = entry.counterparty();
        String name = other == null ? null : losses.fit(other.name(), 70, "a counterparty's name");
        String account = account(other);
        String bic = other == null ? null : losses.fit(other.bic(), 11, "a BIC");
        String reference = customerReference(entry);
        String bankReference = losses.fit(entry.bankReference(), 21, "a bank reference");
        Wording wording = Wording.of(entry, name, currency, losses);
        String text = wording.movement();
        boolean third = name != null || account != null || text.length() > 106;
        boolean second = third || reference != null || bic != null || text.length() > 53;
        boolean informed = !wording.information().isEmpty();
        lines.add(part1(entry, code, level, wording)
                .text(11, bankReference)
                .flag(126, second)
                .flag(128, informed && !second));
        if (second) {
            lines.add(start("22")
                    .text(11, part(text, 53, 106))
                    .text(64, reference)
                    .text(99, bic)
                    .flag(126, third)
                    .flag(128, informed && !third));
        }
        if (third) {
            lines.add(start("23")
                    .text(11, account)
                    .text(48, name == null ? null : part(name, 0, 35))
                    .text(83, part(text, 106, 149))
                    .flag(126, false)
                    .flag(128, informed));
        }
        detail++;
        information(wording.information(), bankReference, code);
    }

    private RecordLine part1(StatementEntry entry, String code, char level, Wording wording) throws NotConvertible {
        return start("21")
                .signed(32, 33, amount(entry))
                .date(48, day(entry.valueDate()))
                .text(54, code)
                .flag(62, wording.structured())
                .text(63, part(wording.movement(), 0, 53))
                .date(116, day(entry.bookingDate()))
                .digits(122, 124, 0)
                .text(125, String.valueOf(level));
    }

    private void information(List<Wording.Information> all, @Nullable String bankReference, String code) {
        for (int i = 0; i < all.size(); i++) {
            boolean more = i < all.size() - 1;
            String text = all.get(i).text();
            boolean second = text.length() > 73;
            boolean third = text.length() > 178;
            lines.add(start("31")
                    .text(11, bankReference)
                    .text(32, code)
                    .flag(40, all.get(i).structured())
                    .text(41, part(text, 0, 73))
                    .flag(126, second)
                    .flag(128, more && !second));
            if (second) {
                lines.add(start("32")
                        .text(11, part(text, 73, 178))
                        .flag(126, third)
                        .flag(128, more && !third));
            }
            if (third) {
                lines.add(start("33")
                        .text(11, part(text, 178, 268))
                        .flag(126, false)
                        .flag(128, more));
            }
            detail++;
        }
    }

    private RecordLine start(String kind) {
        return new RecordLine(kind).digits(3, 6, sequence).digits(7, 10, detail);
    }

    private long amount(StatementEntry entry) throws NotConvertible {
        if (entry.currency() != null && !entry.currency().equals(currency)) {
            throw new NotConvertible("A movement is in " + entry.currency() + ", the account in " + currency
                    + "; CODA has one currency.");
        }
        try {
            return Thousandths.of(entry.amount());
        } catch (ArithmeticException tooLong) {
            throw new NotConvertible("The amount " + entry.amount().toPlainString()
                    + " has more than twelve digits or three decimals; CODA can't hold it without rounding.");
        }
    }

    private @Nullable String customerReference(StatementEntry entry) {
        if (entry.details().isEmpty()) {
            return losses.fit(entry.endToEndId(), 35, "an end-to-end identification");
        }
        if (entry.endToEndId() != null) {
            losses.tell("The total of a batch has no place for an end-to-end identification.");
        }
        return null;
    }

    /** The account field; what the reader would not understand as the same account is told. */
    private @Nullable String account(@Nullable Counterparty other) {
        String account = other == null ? null : other.iban() == null ? other.number() : other.iban();
        if (account == null) {
            return null;
        }
        String field = losses.fit(account, 34, "a counterparty's account");
        AccountField read = AccountField.counterparty(String.format("%-37s", field));
        if (!account.equals(other.iban() == null ? read.number() : read.iban())) {
            losses.tell("A counterparty's account reads differently in CODA.");
        }
        return field;
    }

    private @Nullable LocalDate day(@Nullable LocalDate day) {
        if (day == null || RecordLine.holds(day)) {
            return day;
        }
        losses.tell("CODA has no place for a day before 1980 or after 2079.");
        return null;
    }

    private static String part(String text, int from, int to) {
        int length = text.length();
        return text.substring(Math.min(from, length), Math.min(to, length));
    }
}
