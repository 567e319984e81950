package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.BookEntry;
import org.ledgerhub.sandbox.BookEntry.Line;

/** Turns what was sent into the entry that stands in the ledger: VAT, relation and bank lines are the package's own. */
final class Expansion {
    private Expansion() {}

    static BookEntry entry(Booking booking, DossierBooks dossier) {
        return booking.buySell() ? buySell(booking, dossier) : financial(booking, dossier);
    }

    private static BookEntry buySell(Booking booking, DossierBooks dossier) {
        Fields data = new Fields(booking.data());
        BuySellBooking checked = BuySellBooking.booked(booking, relation(data, dossier));
        String kind = (checked.sale() ? "sale" : "purchase") + (checked.credit() ? "-credit" : "");
        return entry(
                booking,
                dossier,
                checked.head(),
                kind,
                checked.relation().name(),
                checked.amount().abs(),
                data.optionalText("reference"),
                BuySellLines.of(checked));
    }

    private static BookEntry financial(Booking booking, DossierBooks dossier) {
        Fields data = new Fields(booking.data());
        FinancialBooking checked = FinancialBooking.booked(booking);
        boolean bank = checked.financial();
        return entry(
                booking,
                dossier,
                checked.head(),
                bank ? "bank" : "general",
                null,
                bank ? checked.sum() : null,
                reference(data, checked),
                lines(checked));
    }

    private static BookEntry entry(
            Booking booking,
            DossierBooks dossier,
            BookingHead head,
            String kind,
            @Nullable String relation,
            @Nullable BigDecimal gross,
            Optional<String> reference,
            List<Line> lines) {
        Fields data = new Fields(booking.data());
        return new BookEntry(
                reference.orElse(null),
                Integer.toString(booking.key().number()),
                kind,
                dossier.dossier().key(),
                head.date(),
                Integer.toString(head.period()),
                booking.key().journal(),
                relation,
                gross == null ? null : gross.setScale(2).toPlainString(),
                BookingHead.currency(data),
                data.optionalText("comment").orElse(null),
                lines,
                booking.attachments());
    }

    /** In a financial journal a line is the other side of the money: positive, the bank is debited. */
    private static List<Line> lines(FinancialBooking booking) {
        Sides sides = new Sides();
        boolean bank = booking.financial();
        if (bank) {
            sides.add(booking.head().journal().account(), booking.sum(), null);
        }
        for (FinancialLine line : booking.lines()) {
            sides.add(line.account(), bank ? line.amount().negate() : line.amount(), null);
        }
        return sides.balanced();
    }

    /** The booking's own reference, else the one that all its lines share. */
    private static Optional<String> reference(Fields data, FinancialBooking booking) {
        List<String> shared = booking.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.reference().orElse(null)))
                .distinct()
                .toList();
        return data.optionalText("reference")
                .or(() -> shared.size() == 1 ? Optional.of(shared.getFirst()) : Optional.empty());
    }

    /** As it is called now, also when it was made inactive after the booking. */
    private static Relation relation(Fields data, DossierBooks dossier) {
        Fields identification =
                new Fields(data.find("relationIdentificationServiceData").orElseThrow());
        return RelationLookup.find(identification, dossier).orElseThrow();
    }
}
