package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.format.ReadFile;

/** Writes statements as MT940 in the style that an entry's transaction type names, for tests. */
final class SwiftText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DAY_IN_YEAR = DateTimeFormatter.ofPattern("MMdd");
    private static final int FOLD = 65;
    private static final int SUBFIELD = 27;
    private static final int SHORT_LINE = 60;

    private SwiftText() {}

    /**
     * The statement; a movement of odd place is written as a reversal of its opposite.
     *
     * @param end what ends the lines
     */
    static String of(ReadFile.Part part, String end) {
        BankStatement statement = part.statement();
        StringBuilder text = new StringBuilder(":20:" + statement.statementId() + "\n:25:"
                + statement.account().iban() + "\n:28C:" + statement.number() + "\n:60F:"
                + balance(statement, statement.openingBalance()) + "\n");
        for (int i = 0; i < part.entries().size(); i++) {
            StatementEntry entry = part.entries().get(i);
            text.append(field61(entry, i % 2 == 1)).append(field86(entry));
        }
        return (text + ":62F:" + balance(statement, statement.closingBalance()) + "\n").replace("\n", end);
    }

    private static String balance(BankStatement statement, @Nullable Balance balance) {
        BigDecimal amount = balance == null ? BigDecimal.ZERO : balance.amount();
        LocalDate day = balance == null || balance.date() == null ? LocalDate.EPOCH : balance.date();
        return (amount.signum() < 0 ? "D" : "C")
                + DAY.format(day)
                + statement.account().currency()
                + comma(amount);
    }

    private static String field61(StatementEntry entry, boolean reversal) {
        boolean credit = entry.amount().signum() >= 0;
        String mark = reversal ? "R" + (credit ? "D" : "C") : credit ? "C" : "D";
        String type = String.valueOf(entry.transactionCode()).substring(0, 4);
        return ":61:" + DAY.format(entry.valueDate()) + DAY_IN_YEAR.format(entry.bookingDate()) + mark
                + comma(entry.amount()) + type + "NONREF"
                + (entry.bankReference() == null ? "" : "//" + entry.bankReference()) + "\n";
    }

    private static String comma(BigDecimal amount) {
        String plain = amount.abs().toPlainString().replace('.', ',');
        return plain.contains(",") ? plain : plain + ",";
    }

    private static String field86(StatementEntry entry) {
        String code = String.valueOf(entry.transactionCode());
        String communication = entry.communication() == null ? "" : entry.communication();
        if (code.length() > 4) {
            return ":86:" + folded(german(entry, code.substring(5), communication));
        }
        return ":86:" + (entry.counterparty() == null ? lines(communication) : folded(slashed(entry, communication)));
    }

    private static String german(StatementEntry entry, String businessCode, String communication) {
        String purpose = code("EREF+", entry.endToEndId()) + code("MREF+", entry.mandateId())
                + code("CRED+", entry.creditorId()) + "SVWZ+" + communication;
        StringBuilder text = new StringBuilder(businessCode + "?00TEXT");
        for (int i = 0; i * SUBFIELD < purpose.length(); i++) {
            int number = i < 10 ? 20 + i : 50 + i;
            text.append('?').append(number).append(cut(purpose, i));
        }
        Counterparty other = entry.counterparty();
        if (other != null) {
            String name = String.valueOf(other.name());
            text.append(code("?30", other.bic())).append(code("?31", other.iban()));
            text.append("?32").append(cut(name, 0)).append(name.length() > SUBFIELD ? "?33" + cut(name, 1) : "");
        }
        return text.toString();
    }

    private static String cut(String text, int part) {
        int from = Math.min(text.length(), part * SUBFIELD);
        return text.substring(from, Math.min(text.length(), from + SUBFIELD));
    }

    private static String slashed(StatementEntry entry, String communication) {
        Counterparty other = entry.counterparty();
        return code("/EREF/", entry.endToEndId()) + code("/MARF/", entry.mandateId())
                + code("/CSID/", entry.creditorId())
                + (other == null
                        ? ""
                        : code("/IBAN/", other.iban()) + code("/BIC/", other.bic()) + code("/NAME/", other.name()))
                + "/REMI/" + communication;
    }

    private static String code(String code, @Nullable String value) {
        return value == null ? "" : code + value;
    }

    private static String folded(String text) {
        return text.replaceAll("(.{" + FOLD + "})", "$1\n").stripTrailing() + "\n";
    }

    /** Words on lines that are shorter than the fold. */
    private static String lines(String text) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            boolean fits = length + word.length() < SHORT_LINE;
            out.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = fits ? length + word.length() + 1 : word.length();
        }
        return out.toString().lines().collect(Collectors.joining("\n")) + "\n";
    }
}
