package org.ledgerhub.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.References;

/** Whether the numbers that money and parties are found by pass their check digits. */
final class NumbersCheck {
    private static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF\\d\\d");

    private final Findings findings;

    private NumbersCheck(Findings findings) {
        this.findings = findings;
    }

    static void run(Invoice invoice, Findings findings) {
        NumbersCheck check = new NumbersCheck(findings);
        check.party(invoice.seller(), "BT-31", "BT-30", "BT-34");
        check.party(invoice.buyer(), "BT-48", "BT-47", "BT-49");
        check.accounts(invoice.seller());
        check.accounts(invoice.payee());
        check.payment(invoice.payment());
    }

    private void party(@Nullable Party party, String vatTerm, String legalTerm, String endpointTerm) {
        if (party == null) {
            return;
        }
        if (party.vatId() != null) {
            vatId(party.vatId(), vatTerm);
        }
        if (party.enterpriseNumber() != null && belgian(party) && !passes(party.enterpriseNumber())) {
            warn("enterprise-number-invalid", legalTerm, "enterprise number", party.enterpriseNumber());
        }
        Party.Endpoint endpoint = party.endpoint();
        if (endpoint != null && isBelgianScheme(endpoint.scheme()) && !passes(endpoint.id())) {
            warn("endpoint-invalid", endpointTerm, "electronic address", endpoint.id());
        }
    }

    private void vatId(String vatId, String term) {
        boolean prefixed = vatId.length() > 2 && vatId.substring(0, 2).chars().allMatch(Character::isLetter);
        if (!prefixed) {
            String message = "The VAT identifier " + vatId + " has no country prefix.";
            findings.add(Problem.warning("vat-id-invalid", message, "Check the VAT identifier of the party.")
                    .at(Problem.Place.term(term)));
        } else if (vatId.toUpperCase(Locale.ROOT).startsWith("BE") && !passes(vatId)) {
            warn("vat-id-invalid", term, "VAT identifier", vatId);
        }
    }

    private void accounts(@Nullable Party party) {
        if (party != null) {
            party.iban().stream()
                    .filter(iban -> !References.iban(iban))
                    .forEach(iban -> warn("iban-invalid", "BT-84", "IBAN", iban));
        }
    }

    private void payment(Invoice.@Nullable Payment payment) {
        String text = payment == null ? null : payment.remittance();
        if (text != null
                && (text.startsWith("+++")
                        || text.startsWith("***")
                        || CREDITOR_REFERENCE.matcher(text).lookingAt())) {
            warn("structured-communication-invalid", "BT-83", "structured communication", text);
        }
    }

    private void warn(String code, String term, String what, String value) {
        String message = "The check digits of the " + what + " " + value + " do not hold.";
        findings.add(Problem.warning(code, message, "Compare with the readable invoice before paying or booking.")
                .at(Problem.Place.term(term)));
    }

    private static boolean belgian(Party party) {
        if (party.vatId() != null) {
            return party.vatId().toUpperCase(Locale.ROOT).startsWith("BE");
        }
        return party.address() != null && "BE".equals(party.address().country());
    }

    private static boolean isBelgianScheme(@Nullable String scheme) {
        return "0208".equals(scheme) || "9925".equals(scheme);
    }

    private static boolean passes(String number) {
        return References.enterpriseNumber(number).isPresent();
    }
}
