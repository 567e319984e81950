package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;

/** Files of the tests. */
final class Papers {
    static final String PEETERS = "BE0700123432";
    static final String PEETERS_ACCOUNT = "BE47063000111280";
    static final String LUMEN = "BE0456789034";
    static final String SUPPLIER = "BE0550011279";

    private Papers() {}

    static String file(Document... documents) {
        StringBuilder file = new StringBuilder("PAPER\n");
        for (Document document : documents) {
            file.append("D ").append(Json.write(document)).append('\n');
        }
        return file + "END\n";
    }

    /** A purchase invoice of Bakkerij Peeters. */
    static InvoiceDraft invoice(String number) {
        return new InvoiceDraft(number, SUPPLIER, PEETERS, "2026-02-10", "121.00", null, null, List.of(), false);
    }

    record InvoiceDraft(
            String number,
            String seller,
            String buyer,
            String date,
            String gross,
            String iban,
            String messageId,
            List<Problem> findings,
            boolean credit) {

        InvoiceDraft between(String from, String to) {
            return new InvoiceDraft(number, from, to, date, gross, iban, messageId, findings, credit);
        }

        InvoiceDraft dated(String day) {
            return new InvoiceDraft(number, seller, buyer, day, gross, iban, messageId, findings, credit);
        }

        InvoiceDraft of(String amount) {
            return new InvoiceDraft(number, seller, buyer, date, amount, iban, messageId, findings, credit);
        }

        InvoiceDraft paidOn(String account) {
            return new InvoiceDraft(number, seller, buyer, date, gross, account, messageId, findings, credit);
        }

        InvoiceDraft inMessage(String id) {
            return new InvoiceDraft(number, seller, buyer, date, gross, iban, id, findings, credit);
        }

        InvoiceDraft with(Problem finding) {
            return new InvoiceDraft(number, seller, buyer, date, gross, iban, messageId, List.of(finding), credit);
        }

        InvoiceDraft asCredit() {
            return new InvoiceDraft(number, seller, buyer, date, gross, iban, messageId, findings, true);
        }

        Invoice paper() {
            BigDecimal amount = new BigDecimal(gross);
            return new Invoice(
                    new Origin("paper", "a.paper", null, 1),
                    credit ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE,
                    "380",
                    false,
                    credit,
                    null,
                    number,
                    LocalDate.parse(date),
                    null,
                    null,
                    "EUR",
                    null,
                    null,
                    null,
                    List.of(),
                    party(seller, iban),
                    party(buyer, null),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Invoice.Totals(amount, null, null, amount, BigDecimal.ZERO, null, amount, null, null, amount),
                    null,
                    List.of(),
                    List.of(),
                    messageId == null ? null : new Invoice.Network(messageId, null, null),
                    findings);
        }

        String file() {
            return Papers.file(paper());
        }

        private static Party party(String vat, String iban) {
            return new Party(
                    "Party " + vat, null, vat, null, null, null, null, iban == null ? List.of() : List.of(iban));
        }
    }

    static String receipt(String content) {
        return file(new Receipt(new Origin("pdf", content, null, 1), "application/pdf", 10, 1, List.of()));
    }

    /** A statement of Bakkerij Peeters' account; movements as {@code day amount}, such as {@code 02-03 -50.00}. */
    static StatementDraft statement(String number, String opening, String... movements) {
        return new StatementDraft(number, opening, List.of(movements), null, PEETERS_ACCOUNT, true, false);
    }

    record StatementDraft(
            String number,
            String opening,
            List<String> movements,
            String date,
            String account,
            boolean balances,
            boolean silent) {

        StatementDraft dated(String day) {
            return new StatementDraft(number, opening, movements, day, account, balances, silent);
        }

        StatementDraft withoutBalances() {
            return new StatementDraft(number, opening, movements, date, account, false, silent);
        }

        /** Without a word about its movements. */
        StatementDraft saysNothing() {
            return new StatementDraft(number, opening, movements, date, account, balances, true);
        }

        BigDecimal closing() {
            return entries().stream().map(StatementEntry::amount).reduce(new BigDecimal(opening), BigDecimal::add);
        }

        List<StatementEntry> entries() {
            List<StatementEntry> entries = new ArrayList<>();
            for (String movement : movements) {
                LocalDate day = LocalDate.parse("2026-" + movement.substring(0, 5));
                entries.add(new StatementEntry(
                        new BigDecimal(movement.substring(6)),
                        "EUR",
                        day,
                        day,
                        null,
                        silent ? null : "movement " + movement,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
            }
            return entries;
        }

        String file() {
            StringBuilder file = new StringBuilder("PAPER\n");
            entries()
                    .forEach(
                            entry -> file.append("E ").append(Json.write(entry)).append('\n'));
            LocalDate last = date != null
                    ? LocalDate.parse("2026-" + date)
                    : entries().isEmpty()
                            ? LocalDate.of(2026, 2, 1)
                            : entries().getLast().bookingDate();
            BankStatement statement = new BankStatement(
                    new Origin("paper", "s.paper", null, 1),
                    new BankStatement.Account(account, null, null, "EUR", null),
                    number,
                    null,
                    null,
                    last,
                    last,
                    balances ? new BankStatement.Balance(new BigDecimal(opening), last) : null,
                    balances ? new BankStatement.Balance(closing(), last) : null,
                    movements.size(),
                    0,
                    List.of());
            return file + "D " + Json.write(statement) + "\nEND\n";
        }
    }
}
