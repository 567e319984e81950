package org.ledgerhub.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.bench.MonthPaper.Kind;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.coda.CodaWriter;

/** The month of a client: twenty invoices, five credit notes, three statements, two receipts. */
final class MonthPapers {
    static final Party SUPPLIER = new Party("Nexio", "0550011279", "BE20001122334456");
    static final Party MILL = new Party("Molens Van Aerde", "0562178346", "BE68539007547034");
    static final Party CUSTOMER = new Party("Hotel Astrid", "0719442070", null);

    private static final List<Kind> INVOICES = List.of(
            Kind.SERVICE,
            Kind.GOODS,
            Kind.SALE,
            Kind.SERVICE,
            Kind.GOODS,
            Kind.SALE,
            Kind.SERVICE,
            Kind.GOODS,
            Kind.SALE,
            Kind.SERVICE,
            Kind.GOODS,
            Kind.SALE,
            Kind.SERVICE,
            Kind.GOODS,
            Kind.SALE,
            Kind.SERVICE,
            Kind.GOODS,
            Kind.SALE,
            Kind.SERVICE,
            Kind.SERVICE);
    private static final List<Kind> CREDIT_NOTES =
            List.of(Kind.SERVICE_CREDIT, Kind.GOODS_CREDIT, Kind.SALE_CREDIT, Kind.SERVICE_CREDIT, Kind.SALE_CREDIT);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Party owner;

    MonthPapers(Party owner) {
        this.owner = owner;
    }

    List<MonthPaper> invoices() {
        List<MonthPaper> papers = new ArrayList<>();
        for (int i = 0; i < INVOICES.size(); i++) {
            papers.add(invoice(INVOICES.get(i), "M-%02d".formatted(i + 1), FIRST.plusDays(i), 10 + 7 * i));
        }
        for (int i = 0; i < CREDIT_NOTES.size(); i++) {
            papers.add(invoice(CREDIT_NOTES.get(i), "C-%02d".formatted(i + 1), FIRST.plusDays(20 + i), 3 + i));
        }
        return papers;
    }

    private MonthPaper invoice(Kind kind, String number, LocalDate date, int price) {
        Party supplier = kind == Kind.GOODS || kind == Kind.GOODS_CREDIT ? MILL : SUPPLIER;
        Party other = kind.sale() ? CUSTOMER : supplier;
        InvoiceXml xml = new InvoiceXml(
                number,
                date,
                kind.credit(),
                kind.sale() ? owner : other,
                kind.sale() ? other : owner,
                kind.sale() ? "Levering" : supplier.equals(MILL) ? "Tarwebloem" : "Internet",
                2,
                new BigDecimal(price + ".50"),
                "C62",
                kind.rate(),
                true);
        return MonthPaper.invoice(kind, xml, other);
    }

    /** Three statements, each opening where the one before closed: a customer who paid, a supplier who was paid. */
    List<MonthPaper> statements() {
        List<MonthPaper> papers = new ArrayList<>();
        BigDecimal balance = new BigDecimal("1000.00");
        for (int i = 1; i <= 3; i++) {
            LocalDate date = FIRST.plusWeeks(i);
            BigDecimal in = new BigDecimal(i + "10.50");
            BigDecimal out = new BigDecimal("4" + i + ".25");
            BigDecimal closing = balance.add(in).subtract(out);
            byte[] coda = coda(
                    "%03d".formatted(i), date, balance, closing, List.of(entry(in, date), entry(out.negate(), date)));
            papers.add(MonthPaper.file(Kind.STATEMENT, "statement-" + i + ".cod", "%03d".formatted(i), date, coda)
                    .moving(in, out));
            balance = closing;
        }
        return papers;
    }

    /** A scan and a photograph, the same for everybody but for one line. */
    List<MonthPaper> receipts() {
        return List.of(
                MonthPaper.file(Kind.RECEIPT, "parking.pdf", "", FIRST, Pages.pdf("Parking, " + owner.name())),
                MonthPaper.file(Kind.RECEIPT, "lunch.jpg", "", FIRST, Pages.jpeg("Lunch, " + owner.name())));
    }

    private byte[] coda(
            String number, LocalDate date, BigDecimal opening, BigDecimal closing, List<StatementEntry> entries) {
        BankStatement statement = new BankStatement(
                new Origin("coda", "statement.cod", null, 1),
                new BankStatement.Account(owner.iban(), null, "KREDBEBB", "EUR", owner.name()),
                number,
                null,
                number,
                date,
                date,
                new BankStatement.Balance(opening, date.minusDays(1)),
                new BankStatement.Balance(closing, date),
                entries.size(),
                0,
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<Problem> lost = new CodaWriter().write(statement, entries.iterator(), false, out);
            if (lost.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
                throw new IllegalStateException("Not a statement that CODA can hold: " + lost);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static StatementEntry entry(BigDecimal amount, LocalDate date) {
        boolean in = amount.signum() > 0;
        return new StatementEntry(
                amount,
                "EUR",
                date,
                date,
                new StatementEntry.Counterparty(
                        in ? CUSTOMER.name() : SUPPLIER.name(),
                        in ? "BE68539007547034" : SUPPLIER.iban(),
                        null,
                        "GKCCBEBB"),
                null,
                in ? "090933755493" : "041720260374",
                "%021d".formatted(date.toEpochDay() * 2 + (in ? 1 : 0)),
                null,
                null,
                null,
                in ? "00150000" : "00101000",
                null,
                List.of());
    }
}
