package org.ledgerhub.register;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;

/** An entry of a statement and a movement of a notification taken for the same one: what the statement tells stays. */
final class FilledEntry {
    private FilledEntry() {}

    /** Whether both tell the same thing differently, so that they are two movements. */
    static boolean contradicts(StatementEntry own, StatementEntry told) {
        return differ(own.endToEndId(), told.endToEndId())
                || differ(own.mandateId(), told.mandateId())
                || differ(own.structuredCommunication(), told.structuredCommunication())
                || differ(iban(own.counterparty()), iban(told.counterparty()));
    }

    private static boolean differ(@Nullable String own, @Nullable String told) {
        return own != null && told != null && !own.equals(told);
    }

    private static @Nullable String iban(@Nullable Counterparty other) {
        return other == null ? null : other.iban();
    }

    /** The entry with what the notification tells beside it. */
    static StatementEntry of(StatementEntry own, StatementEntry told) {
        return new StatementEntry(
                own.amount(),
                own.currency(),
                own.bookingDate(),
                own.valueDate(),
                first(own.counterparty(), told.counterparty()),
                first(own.communication(), told.communication()),
                first(own.structuredCommunication(), told.structuredCommunication()),
                first(own.bankReference(), told.bankReference()),
                first(own.endToEndId(), told.endToEndId()),
                first(own.mandateId(), told.mandateId()),
                first(own.creditorId(), told.creditorId()),
                first(own.transactionCode(), told.transactionCode()),
                first(own.original(), told.original()),
                own.details().isEmpty() ? told.details() : own.details());
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T told) {
        return own != null ? own : told;
    }
}
