package org.ledgerhub.format.camt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Original;
import org.ledgerhub.format.XmlCursor;

/** Makes statement entries out of movements: one detail is lifted into its entry, two or more stay its parts. */
final class EntryAssembly {
    private EntryAssembly() {}

    /** The entry's amount is the truth, whatever its details say. */
    static StatementEntry entry(Movement entry, AccountId own, XmlCursor at) throws BadValue {
        if (entry.amount == null) {
            throw new BadValue("unreadable", "An entry has no amount.", at);
        }
        boolean credit = direction(entry, at);
        Money amount = entry.amount.signed(credit);
        if (entry.details.size() == 1) {
            return lifted(entry, entry.details.get(0), amount, credit, own);
        }
        List<StatementEntry> parts = new ArrayList<>(entry.details.size());
        for (Movement detail : entry.details) {
            parts.add(part(detail, entry, credit, own));
        }
        return movement(entry, amount, credit, entry.reversal, own, original(entry, entry.amount.currency()), parts);
    }

    /** One movement with one detail: what the entry says itself comes first. */
    private static StatementEntry lifted(Movement entry, Movement detail, Money amount, boolean credit, AccountId own) {
        Original original = original(detail, amount.currency());
        detail.bookingDate = entry.bookingDate;
        detail.valueDate = entry.valueDate;
        detail.bankReference = entry.bankReference == null ? detail.bankReference : entry.bankReference;
        detail.transactionCode = entry.transactionCode == null ? detail.transactionCode : entry.transactionCode;
        detail.bankText = detail.bankText == null ? entry.bankText : detail.bankText;
        return movement(
                detail,
                amount,
                credit,
                entry.reversal || detail.returned,
                own,
                original == null ? original(entry, amount.currency()) : original,
                List.of());
    }

    private static StatementEntry part(Movement detail, Movement entry, boolean entryCredit, AccountId own) {
        boolean credit = detail.credit == null ? entryCredit : detail.credit;
        String currency = entry.amount == null ? null : entry.amount.currency();
        Money booked = booked(detail, currency);
        Money amount = booked == null ? new Money(BigDecimal.ZERO, currency) : booked.signed(credit);
        return movement(
                detail,
                amount,
                credit,
                entry.reversal || detail.returned,
                own,
                original(detail, amount.currency()),
                List.of());
    }

    /** The amount of a detail that counts: the one in the entry's currency, else its own in whatever currency. */
    static @Nullable Money booked(Movement detail, @Nullable String currency) {
        if (detail.amount != null && detail.amount.isIn(currency)) {
            return detail.amount;
        }
        if (detail.ordered != null) {
            Money settled = detail.ordered.settledIn(currency);
            if (settled != null) {
                return settled;
            }
            if (detail.amount == null) {
                return detail.ordered.instructed();
            }
        }
        return detail.amount;
    }

    private static @Nullable Original original(Movement movement, @Nullable String currency) {
        Money foreign = movement.ordered == null ? null : movement.ordered.foreignTo(currency);
        if (foreign == null && movement.amount != null && !movement.amount.isIn(currency)) {
            foreign = movement.amount;
        }
        return foreign == null
                ? null
                : new Original(
                        foreign.amount().abs(),
                        foreign.currency(),
                        movement.ordered == null ? null : movement.ordered.rate());
    }

    private static StatementEntry movement(
            Movement said,
            Money amount,
            boolean credit,
            boolean cameBack,
            AccountId own,
            @Nullable Original original,
            List<StatementEntry> parts) {
        Communication communication = Communication.of(said.remittance, said.bankText);
        return new StatementEntry(
                amount.amount(),
                amount.currency(),
                said.bookingDate,
                said.valueDate,
                said.parties == null ? null : said.parties.counterparty(credit, cameBack, own),
                communication.text(),
                communication.structured(),
                said.bankReference,
                said.endToEndId,
                said.mandateId,
                said.parties == null ? null : said.parties.creditorId(said.mandateId != null),
                said.transactionCode,
                original,
                parts);
    }

    /** From the indicator, else from a sign that the amount should not have; never guessed. */
    private static boolean direction(Movement entry, XmlCursor at) throws BadValue {
        if (entry.credit != null) {
            return entry.credit;
        }
        if (entry.amount != null && entry.amount.amount().signum() <= 0) {
            return entry.amount.amount().signum() == 0;
        }
        throw new BadValue("unreadable", "An entry does not say whether it is a credit or a debit.", at);
    }
}
