package org.ledgerhub.sandbox.exact;

import java.util.Map;
import java.util.Optional;

/** The resources that can be written. */
final class Writers {
    private static final Map<String, Writer> BY_TABLE = Map.of(
            Trade.SALE.table,
            new TradeWriter(Trade.SALE),
            Trade.PURCHASE.table,
            new TradeWriter(Trade.PURCHASE),
            BankWriter.TABLE,
            new BankWriter(),
            "generaljournalentry/GeneralJournalEntries",
            new GeneralWriter(),
            DocumentWriter.TABLE,
            new DocumentWriter(),
            AttachmentWriter.TABLE,
            new AttachmentWriter(),
            RelationWriter.TABLE,
            new RelationWriter(),
            BankAccountWriter.TABLE,
            new BankAccountWriter());

    private Writers() {}

    static Writer of(Resource resource) {
        return Optional.ofNullable(BY_TABLE.get(resource.table()))
                .filter(writer -> resource.path().equals(resource.table()))
                .orElseThrow(() -> Refusal.plain(405, "Method not allowed."));
    }
}
