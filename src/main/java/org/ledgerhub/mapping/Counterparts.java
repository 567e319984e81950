package org.ledgerhub.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.References;
import org.ledgerhub.ledger.Posting.Counterpart;

/** The supplier of a purchase, the customer of a sale. */
final class Counterparts {
    private Counterparts() {}

    static Counterpart of(Invoice invoice, Header header) throws Held {
        boolean purchase = header.side() == Mapping.Side.PURCHASE;
        Party party = purchase ? invoice.seller() : invoice.buyer();
        if (party == null || (party.name() == null && party.vatId() == null && party.enterpriseNumber() == null)) {
            throw new Held("relation-unknown", "The document does not name the other party.", header.facts());
        }
        Party.Address address = party.address() == null ? new Party.Address(null, null, null, null) : party.address();
        return new Counterpart(
                purchase ? Counterpart.Role.SUPPLIER : Counterpart.Role.CUSTOMER,
                header.relation(),
                party.name(),
                party.vatId(),
                enterpriseNumber(party),
                purchase ? iban(invoice, party) : null,
                address.country(),
                address.street(),
                address.postalCode(),
                address.city(),
                party.email());
    }

    private static @Nullable String enterpriseNumber(Party party) {
        String vatId = party.vatId();
        if (vatId != null && vatId.toUpperCase(Locale.ROOT).startsWith("BE")) {
            return References.enterpriseNumber(vatId).orElse(party.enterpriseNumber());
        }
        return party.enterpriseNumber();
    }

    /** The account to pay to, unless it is somebody else's (factoring). */
    private static @Nullable String iban(Invoice invoice, Party seller) {
        if (invoice.payee() != null) {
            return null;
        }
        if (invoice.payment() != null && invoice.payment().iban() != null) {
            return invoice.payment().iban();
        }
        return seller.iban().isEmpty() ? null : seller.iban().get(0);
    }
}
