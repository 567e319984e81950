package org.ledgerhub.register;

import java.util.List;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** The posting that takes another one back: the same accounts, codes and amounts with the sides swapped. */
final class CounterPosting {
    private CounterPosting() {}

    /** An invoice is taken back by a credit note and the reverse, for packages that know no other way. */
    static Posting of(Posting booked, String id) {
        return new Posting(
                id,
                counter(booked.kind()),
                booked.journal(),
                booked.date(),
                booked.documentDate(),
                booked.period(),
                null,
                booked.currency(),
                booked.rate(),
                booked.number(),
                "Reversal of " + (booked.number() == null ? booked.id() : booked.number()),
                null,
                booked.relation(),
                booked.net(),
                booked.vat(),
                booked.gross(),
                null,
                null,
                booked.mapping(),
                lines(booked.lines()));
    }

    private static List<PostingLine> lines(List<PostingLine> booked) {
        return booked.stream()
                .map(line -> new PostingLine(
                        line.role(),
                        line.account(),
                        line.credit(),
                        line.debit(),
                        line.vat(),
                        line.vatBase(),
                        line.rate(),
                        line.deductible(),
                        line.axes(),
                        line.text(),
                        line.source(),
                        line.bank(),
                        line.why()))
                .toList();
    }

    private static Posting.Kind counter(Posting.Kind booked) {
        return switch (booked) {
            case PURCHASE -> Posting.Kind.PURCHASE_CREDIT;
            case PURCHASE_CREDIT -> Posting.Kind.PURCHASE;
            case SALE -> Posting.Kind.SALE_CREDIT;
            case SALE_CREDIT -> Posting.Kind.SALE;
            case BANK -> throw new IllegalArgumentException("The movement of a bank account is never taken back.");
        };
    }
}
