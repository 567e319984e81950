package org.ledgerhub.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.coda.CodaWriter;

/**
 * What an account of Bakkerij Peeters did on the days up to one, as the bank tells it in each of its formats.
 *
 * @param number as the format in question counts
 * @param opening balance before
 * @param date of the closing balance, month and day
 * @param movements day and amount, such as {@code 02-03 -50.00}
 */
record BankDay(String number, String opening, String date, List<String> movements) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DAY_IN_YEAR = DateTimeFormatter.ofPattern("MMdd");

    static BankDay of(String number, String opening, String date, String... movements) {
        return new BankDay(number, opening, date, List.of(movements));
    }

    private static LocalDate day(String movement) {
        return LocalDate.parse("2026-" + movement.substring(0, 5));
    }

    private static BigDecimal amount(String movement) {
        return new BigDecimal(movement.substring(6));
    }

    private BigDecimal closing() {
        return movements.stream().map(BankDay::amount).reduce(new BigDecimal(opening), BigDecimal::add);
    }

    String coda() throws IOException {
        List<StatementEntry> entries = movements.stream().map(BankDay::entry).toList();
        BankStatement statement = new BankStatement(
                new Origin("coda", "x", null, 1),
                new Account(Papers.PEETERS_ACCOUNT, null, null, "EUR", null),
                number,
                null,
                null,
                day(date),
                day(date),
                new Balance(new BigDecimal(opening), day(date)),
                new Balance(closing(), day(date)),
                entries.size(),
                0,
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CodaWriter().write(statement, entries.iterator(), false, out);
        return out.toString(Charset.forName("windows-1252"));
    }

    private static StatementEntry entry(String movement) {
        return new StatementEntry(
                amount(movement),
                "EUR",
                day(movement),
                day(movement),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    String mt940() {
        StringBuilder file = new StringBuilder(":20:STARTUMS\n:25:" + Papers.PEETERS_ACCOUNT + "\n:28C:" + number
                + "\n:60F:" + balance(new BigDecimal(opening)) + "\n");
        movements.forEach(movement -> file.append(field61(movement)));
        return file + ":62F:" + balance(closing()) + "\n";
    }

    /** The same movements as an interim report, each with a text. */
    String mt942(String text) {
        StringBuilder file = new StringBuilder(":20:STARTDISP\n:25:" + Papers.PEETERS_ACCOUNT + "\n:28C:" + number
                + "\n:34F:EUR0,00\n:13D:" + day(date).format(SHORT) + "1200+0100\n");
        movements.forEach(movement -> file.append(field61(movement)).append(":86:" + text + "\n"));
        return file.toString();
    }

    private static String field61(String movement) {
        BigDecimal amount = amount(movement);
        return ":61:" + day(movement).format(SHORT) + day(movement).format(DAY_IN_YEAR)
                + (amount.signum() < 0 ? "D" : "C") + comma(amount) + "NTRFNONREF\n";
    }

    private String balance(BigDecimal amount) {
        return (amount.signum() < 0 ? "D" : "C") + day(date).format(SHORT) + "EUR" + comma(amount);
    }

    private static String comma(BigDecimal amount) {
        return amount.abs().toPlainString().replace('.', ',');
    }

    String camt053() {
        return message(
                "BkToCstmrStmt",
                "Stmt",
                "053",
                camtBalance("OPBD", new BigDecimal(opening)) + camtBalance("CLBD", closing()),
                "");
    }

    /** The same movements as a notification, each with this in its transaction details. */
    String camt054(String details) {
        return message("BkToCstmrDbtCdtNtfctn", "Ntfctn", "054", "", details);
    }

    /** The same movements as an interim report, whose balances are those of the moment. */
    String camt052(String details) {
        return message("BkToCstmrAcctRpt", "Rpt", "052", camtBalance("ITBD", closing()), details);
    }

    private String message(String message, String statement, String kind, String balances, String details) {
        StringBuilder entries = new StringBuilder();
        movements.forEach(movement ->
                entries.append("<Ntry>" + camtAmount(amount(movement)) + "<Sts>BOOK</Sts><BookgDt><Dt>" + day(movement)
                        + "</Dt></BookgDt><NtryDtls><TxDtls>" + details + "</TxDtls></NtryDtls></Ntry>"));
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt." + kind + ".001.02\"><" + message
                + "><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-" + date + "T06:00:00Z</CreDtTm></GrpHdr><" + statement
                + "><Id>S" + number + "</Id><ElctrncSeqNb>" + number + "</ElctrncSeqNb><Acct><Id><IBAN>"
                + Papers.PEETERS_ACCOUNT + "</IBAN></Id><Ccy>EUR</Ccy></Acct>" + balances + entries + "</" + statement
                + "></" + message + "></Document>";
    }

    private String camtBalance(String type, BigDecimal amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp>" + camtAmount(amount) + "<Dt><Dt>2026-"
                + date + "</Dt></Dt></Bal>";
    }

    private static String camtAmount(BigDecimal amount) {
        return "<Amt Ccy=\"EUR\">" + amount.abs().toPlainString() + "</Amt><CdtDbtInd>"
                + (amount.signum() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }
}
