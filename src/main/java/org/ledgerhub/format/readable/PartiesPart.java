package org.ledgerhub.format.readable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;

/** Seller, buyer and payee beside each other. */
final class PartiesPart {
    private PartiesPart() {}

    static void write(Invoice invoice, Words words, Html page) {
        page.open("table", "two parties").open("tr");
        one("seller", invoice.seller(), words, page);
        one("buyer", invoice.buyer(), words, page);
        one("payee", invoice.payee(), words, page);
        page.close("tr").close("table");
    }

    private static void one(String role, @Nullable Party party, Words words, Html page) {
        if (party == null) {
            return;
        }
        page.open("td").element("h2", "", words.of(role));
        page.optional("div", "strong", party.name());
        if (!Objects.equals(party.name(), party.legalName())) {
            page.optional("div", "", party.legalName());
        }
        Party.Address address = party.address();
        if (address != null) {
            page.optional("div", "", address.street());
            page.optional("div", "", joined(address.postalCode(), address.city()));
            page.optional("div", "", address.country());
        }
        Facts facts = new Facts(page, words)
                .text("vat-id", party.vatId())
                .text("enterprise-number", party.enterpriseNumber())
                .text("email", party.email());
        Party.Endpoint endpoint = party.endpoint();
        if (endpoint != null) {
            facts.text("endpoint", (endpoint.scheme() == null ? "" : endpoint.scheme() + ":") + endpoint.id());
        }
        facts.text("iban", party.iban().stream().map(PaymentPart::spaced).collect(Collectors.joining("\n")))
                .end();
        page.close("td");
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
