package org.ledgerhub.delivery;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.register.Enclosures;
import org.ledgerhub.register.Submission;
import org.ledgerhub.target.Delivery;
import org.springframework.stereotype.Component;

/** Puts a delivery together from its rows and its files. */
@Component
class Assembly {
    private static final ZoneId OFFICE = ZoneId.of("Europe/Brussels");
    private final Enclosures enclosures;

    Assembly(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /**
     * What the target gets. The files travel with the first part of a long statement.
     *
     * @throws java.util.NoSuchElementException when the submission is gone
     */
    Delivery of(Open open) {
        Posting posting = open.posting();
        boolean books = open.purpose() == Delivery.Purpose.BOOKS && !open.coda();
        List<Delivery.File> files =
                open.part() == 1 && open.withFiles() ? enclosures.of(open.submission(), open.coda()) : List.of();
        return new Delivery(
                open.id(),
                open.purpose(),
                open.dossier(),
                kind(open.kind()),
                posting == null ? date(open) : posting.date(),
                open.journal(),
                posting == null ? open.number() : posting.number(),
                posting == null ? open.submission() : posting.id(),
                books ? posting : null,
                open.vatCodes(),
                open.naturalKey(),
                open.coda(),
                files);
    }

    private static LocalDate date(Open open) {
        LocalDate date = open.documentDate();
        return date == null ? open.received().atZone(OFFICE).toLocalDate() : date;
    }

    private static Delivery.Kind kind(Submission.Kind kind) {
        return switch (kind) {
            case PURCHASE, PURCHASE_CREDIT -> Delivery.Kind.PURCHASES;
            case SALE, SALE_CREDIT -> Delivery.Kind.SALES;
            case BANK -> Delivery.Kind.BANK;
            case RECEIPT -> Delivery.Kind.RECEIPTS;
        };
    }
}
