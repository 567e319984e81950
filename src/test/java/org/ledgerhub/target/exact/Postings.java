package org.ledgerhub.target.exact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Samples;

/** Postings and deliveries for the division of the bakery. */
final class Postings {
    static final Map<String, String> CODES = Map.of(
            "be-21-services", "A21",
            "eu-services-21-services", "D21",
            "be-6-goods", "A6",
            "be-sale-21", "V21",
            "foreign-vat", "NA");

    private static final Posting.MappingVersion MAPPING = new Posting.MappingVersion("samples", "1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private Postings() {}

    /** A purchase of 100.00 and 21.00 VAT. */
    static Delivery purchase(String id, Delivery.File... files) {
        return delivery(
                invoice(
                        id,
                        Posting.Kind.PURCHASE,
                        line(Role.BASE, "612300", "100.00", null, "be-21-services"),
                        line(Role.VAT, "411000", "21.00", null, "be-21-services"),
                        line(Role.RELATION, "440000", null, "121.00", null)),
                files);
    }

    /** A credit note over the same. */
    static Delivery purchaseCredit(String id, Delivery.File... files) {
        return delivery(
                invoice(
                        id,
                        Posting.Kind.PURCHASE_CREDIT,
                        line(Role.BASE, "612300", null, "100.00", "be-21-services"),
                        line(Role.VAT, "411000", null, "21.00", "be-21-services"),
                        line(Role.RELATION, "440000", "121.00", null, null)),
                files);
    }

    static Delivery sale(String id, Delivery.File... files) {
        return delivery(
                invoice(
                        id,
                        Posting.Kind.SALE,
                        line(Role.BASE, "700000", null, "200.00", "be-sale-21"),
                        line(Role.VAT, "451000", null, "42.00", "be-sale-21"),
                        line(Role.RELATION, "400000", "242.00", null, null)),
                files);
    }

    /** The next statement of an account: one payment in, one cost out. */
    static Delivery statement(String id, String opening, Delivery.File... files) {
        BigDecimal before = new BigDecimal(opening);
        BigDecimal after = before.add(new BigDecimal("95.50"));
        return delivery(
                new Posting(
                        id,
                        Posting.Kind.BANK,
                        "50",
                        DAY,
                        DAY,
                        "2026-03",
                        null,
                        "EUR",
                        null,
                        id,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("95.50"),
                        before,
                        after,
                        MAPPING,
                        List.of(
                                line(Role.BANK, "550000", "95.50", null, null),
                                line(Role.CONTRA, "400000", null, "100.00", null),
                                line(Role.SUSPENSE, "499000", "4.50", null, null))),
                files);
    }

    static Delivery receipt(String id, Delivery.File... files) {
        return new Delivery(
                id,
                Delivery.Purpose.FILES,
                "bakkerij-peeters",
                Delivery.Kind.RECEIPTS,
                DAY,
                "",
                null,
                id,
                null,
                Map.of(),
                null,
                false,
                List.of(files));
    }

    static Delivery.File pdf(String text) {
        return Samples.file(Delivery.File.Role.ATTACHMENT, "page.pdf", "%PDF-1.7 " + text);
    }

    static Delivery.File xml(String text) {
        return Samples.file(Delivery.File.Role.ORIGINAL, "invoice.xml", "<Invoice>" + text + "</Invoice>");
    }

    static Posting invoice(String id, Posting.Kind kind, PostingLine... lines) {
        return invoice(id, "INV-" + id, kind, List.of(lines));
    }

    static Posting invoice(String id, String number, Posting.Kind kind, List<PostingLine> lines) {
        PostingLine relation = lines.getLast();
        BigDecimal gross = relation.signed().abs();
        return new Posting(
                id,
                kind,
                kind.purchase() ? "20" : "70",
                DAY,
                DAY,
                "2026-03",
                DAY.plusDays(30),
                "EUR",
                null,
                number,
                null,
                null,
                kind.purchase() ? supplier("Drukkerij Linde", "BE0550011279", null) : customer(),
                null,
                null,
                gross,
                null,
                null,
                MAPPING,
                lines);
    }

    static Posting.Counterpart supplier(String name, @Nullable String vat, @Nullable String iban) {
        return new Posting.Counterpart(
                Posting.Counterpart.Role.SUPPLIER, null, name, vat, null, iban, "BE", null, null, null, null);
    }

    private static Posting.Counterpart customer() {
        return new Posting.Counterpart(
                Posting.Counterpart.Role.CUSTOMER,
                null,
                "Hotel Astrid",
                "BE0719442070",
                "0719442070",
                null,
                "BE",
                null,
                null,
                null,
                null);
    }

    static Posting with(Posting of, Posting.Counterpart relation) {
        return new Posting(
                of.id(),
                of.kind(),
                of.journal(),
                of.date(),
                of.documentDate(),
                of.period(),
                of.dueDate(),
                of.currency(),
                of.rate(),
                of.number(),
                of.reference(),
                of.structuredCommunication(),
                relation,
                of.net(),
                of.vat(),
                of.gross(),
                of.opening(),
                of.closing(),
                of.mapping(),
                of.lines());
    }

    static PostingLine line(
            Role role, String account, @Nullable String debit, @Nullable String credit, @Nullable String vat) {
        return line(role, account, debit, credit, vat, null);
    }

    static PostingLine line(
            Role role,
            String account,
            @Nullable String debit,
            @Nullable String credit,
            @Nullable String vat,
            @Nullable String deductible) {
        return new PostingLine(
                role,
                account,
                debit == null ? null : new BigDecimal(debit),
                credit == null ? null : new BigDecimal(credit),
                vat,
                null,
                null,
                deductible == null ? null : new BigDecimal(deductible),
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
    }

    static Delivery delivery(Posting posting, Delivery.File... files) {
        Delivery.Kind kind = switch (posting.kind()) {
            case PURCHASE, PURCHASE_CREDIT -> Delivery.Kind.PURCHASES;
            case SALE, SALE_CREDIT -> Delivery.Kind.SALES;
            case BANK -> Delivery.Kind.BANK;
        };
        return new Delivery(
                posting.id(),
                Delivery.Purpose.BOOKS,
                "bakkerij-peeters",
                kind,
                posting.date(),
                posting.journal(),
                posting.number(),
                posting.id(),
                posting,
                CODES,
                null,
                false,
                List.of(files));
    }
}
