package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/**
 * The line that stands across from the bank for one entry, or for one detail of it.
 *
 * @param part the entry, or the detail
 * @param entry the entry
 * @param source index of the entry, from 1
 * @param day booking date
 * @param currency of the account
 */
record EntryLine(StatementEntry part, StatementEntry entry, String source, LocalDate day, String currency) {

    PostingLine contra(Decided account, Decisions decisions) {
        return line(Role.CONTRA, account, axes(decisions), movement(), null, null, null);
    }

    PostingLine suspense(Decided account, Decisions decisions) {
        return line(Role.SUSPENSE, account, axes(decisions), movement(), null, null, null);
    }

    PostingLine cost(Decided account, BankCosts costs) {
        return line(Role.BASE, account, account.axes(), null, costs.code(), null, costs.why());
    }

    PostingLine vat(Decided account, BankCosts costs) {
        BigDecimal base = Amounts.of(costs.base().abs(), currency);
        return line(Role.VAT, account, Map.of(), null, costs.code(), base, costs.why());
    }

    private PostingLine line(
            Role role,
            Decided account,
            Map<String, String> axes,
            PostingLine.@Nullable BankMovement movement,
            @Nullable VatCode code,
            @Nullable BigDecimal vatBase,
            @Nullable Decided vat) {
        BigDecimal amount = Amounts.of(part.amount().abs(), currency);
        boolean in = part.amount().signum() >= 0;
        return new PostingLine(
                role,
                account.value(),
                in ? null : amount,
                in ? amount : null,
                code == null ? null : code.code(),
                vatBase,
                code == null ? null : code.rate(),
                null,
                axes,
                text(),
                source,
                movement,
                new PostingLine.Whys(account.why(), vat == null ? null : vat.why()));
    }

    private PostingLine.BankMovement movement() {
        StatementEntry.Counterparty own = part.counterparty();
        StatementEntry.Counterparty other = own == null ? entry.counterparty() : own;
        return new PostingLine.BankMovement(
                day,
                part.valueDate() == null ? entry.valueDate() : part.valueDate(),
                other == null ? null : other.name(),
                other == null ? null : other.iban(),
                part.structuredCommunication(),
                part.bankReference() == null ? entry.bankReference() : part.bankReference());
    }

    private @Nullable String text() {
        if (part.communication() != null) {
            return part.communication();
        }
        if (part.structuredCommunication() != null) {
            return part.structuredCommunication();
        }
        return part.counterparty() == null ? null : part.counterparty().name();
    }

    private static Map<String, String> axes(Decisions decisions) {
        return decisions.of(Decision.AXES).map(Decided::axes).orElse(Map.of());
    }
}
