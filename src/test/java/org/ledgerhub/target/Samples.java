package org.ledgerhub.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** Deliveries for tests: a purchase of 121.00 with its files, and what differs from it. */
public final class Samples {
    private static final Posting.MappingVersion MAPPING = new Posting.MappingVersion("samples", "1");

    private Samples() {}

    /** A purchase invoice with XML original, readable PDF and one attachment. */
    public static Delivery purchase(String id) {
        return delivery(id, Delivery.Purpose.BOOKS, posting(id, "P/2026-17"), files());
    }

    /** The same purchase, only its files. */
    public static Delivery filesOnly(String id) {
        return delivery(id, Delivery.Purpose.FILES, null, files());
    }

    /** The delivery as it is loaded after something was planned for it. */
    public static Delivery planned(Delivery of, @Nullable String naturalKey) {
        return new Delivery(
                of.id(),
                of.purpose(),
                of.dossier(),
                of.kind(),
                of.date(),
                of.journal(),
                of.number(),
                of.key(),
                of.posting(),
                of.vatCodes(),
                naturalKey,
                of.coda(),
                of.files());
    }

    /** The same delivery with its posting from another supplier. */
    public static Delivery from(Delivery of, Posting.Counterpart relation) {
        Posting posting = Objects.requireNonNull(of.posting());
        return new Delivery(
                of.id(),
                of.purpose(),
                of.dossier(),
                of.kind(),
                of.date(),
                of.journal(),
                of.number(),
                of.key(),
                new Posting(
                        posting.id(),
                        posting.kind(),
                        posting.journal(),
                        posting.date(),
                        posting.documentDate(),
                        posting.period(),
                        posting.dueDate(),
                        posting.currency(),
                        posting.rate(),
                        posting.number(),
                        posting.reference(),
                        posting.structuredCommunication(),
                        relation,
                        posting.net(),
                        posting.vat(),
                        posting.gross(),
                        posting.opening(),
                        posting.closing(),
                        posting.mapping(),
                        posting.lines()),
                of.vatCodes(),
                of.naturalKey(),
                of.coda(),
                of.files());
    }

    /** The same delivery with these files. */
    public static Delivery with(Delivery of, List<Delivery.File> files) {
        return new Delivery(
                of.id(),
                of.purpose(),
                of.dossier(),
                of.kind(),
                of.date(),
                of.journal(),
                of.number(),
                of.key(),
                of.posting(),
                of.vatCodes(),
                of.naturalKey(),
                of.coda(),
                files);
    }

    /** A supplier that no stand-in knows before it is told of it. */
    public static Posting.Counterpart stranger() {
        return new Posting.Counterpart(
                Posting.Counterpart.Role.SUPPLIER,
                null,
                "Kaasmakerij Dender",
                "BE0700456794",
                "0700456794",
                null,
                "BE",
                null,
                null,
                null,
                null);
    }

    /** A delivery of purchases with these files. */
    public static Delivery delivery(
            String id, Delivery.Purpose purpose, @Nullable Posting posting, List<Delivery.File> files) {
        return new Delivery(
                id,
                purpose,
                "bakkerij-peeters",
                Delivery.Kind.PURCHASES,
                LocalDate.of(2026, 3, 14),
                "A1",
                "P/2026-17",
                id,
                posting,
                Map.of("be-21-services", "21S"),
                null,
                false,
                files);
    }

    /** A balanced purchase of 100.00 and 21.00 VAT. */
    public static Posting posting(String id, String number) {
        return new Posting(
                id,
                Posting.Kind.PURCHASE,
                "A1",
                LocalDate.of(2026, 3, 14),
                LocalDate.of(2026, 3, 14),
                "2026-03",
                LocalDate.of(2026, 4, 13),
                "EUR",
                null,
                number,
                null,
                null,
                new Posting.Counterpart(
                        Posting.Counterpart.Role.SUPPLIER,
                        null,
                        "Drukkerij Linde",
                        "BE0550011279",
                        "0550011279",
                        "BE20001122334456",
                        "BE",
                        null,
                        null,
                        null,
                        null),
                new BigDecimal("100.00"),
                new BigDecimal("21.00"),
                new BigDecimal("121.00"),
                null,
                null,
                MAPPING,
                List.of(
                        line(PostingLine.Role.BASE, "612000", "100.00", null),
                        line(PostingLine.Role.VAT, "411000", "21.00", null),
                        line(PostingLine.Role.RELATION, "440000", null, "121.00")));
    }

    private static PostingLine line(
            PostingLine.Role role, String account, @Nullable String debit, @Nullable String credit) {
        boolean taxed = role != PostingLine.Role.RELATION;
        return new PostingLine(
                role,
                account,
                debit == null ? null : new BigDecimal(debit),
                credit == null ? null : new BigDecimal(credit),
                taxed ? "be-21-services" : null,
                role == PostingLine.Role.VAT ? new BigDecimal("100.00") : null,
                taxed ? new BigDecimal("21") : null,
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
    }

    private static List<Delivery.File> files() {
        return List.of(
                file(Delivery.File.Role.ORIGINAL, "invoice.XML", "<Invoice/>"),
                file(Delivery.File.Role.READABLE, "invoice.pdf", "%PDF-1.7 readable"),
                file(Delivery.File.Role.ATTACHMENT, "time sheet.csv", "day;hours\n1;8\n"));
    }

    /** A file with this text. */
    public static Delivery.File file(Delivery.File.Role role, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Fingerprint print = Fingerprint.of(new ByteArrayInputStream(bytes));
            return new Delivery.File(
                    role,
                    name,
                    "application/octet-stream",
                    print.size(),
                    print.sha256(),
                    () -> new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
