package org.ledgerhub.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.document.References;

/** The payment instructions (BG-16) of a document as far as they have been read; of several the first of each counts. */
public final class PaymentDraft {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");

    private final InvoiceXml xml;
    private final List<String> ibans = new ArrayList<>();
    private final List<String> remittances = new ArrayList<>();
    private @Nullable String meansCode;
    private @Nullable String bic;
    private @Nullable String mandateId;

    public PaymentDraft(InvoiceXml xml) {
        this.xml = xml;
    }

    /** BT-81. */
    public void means(@Nullable String code) {
        meansCode = meansCode == null ? code : meansCode;
    }

    /** BT-83; of several the first that is a structured communication counts. */
    public void remittance(@Nullable String text) {
        if (text != null) {
            remittances.add(text);
        }
    }

    /** BT-84; an account that is no IBAN is told. */
    public void account(@Nullable String number) {
        if (number == null) {
            return;
        }
        String compact = SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(compact).matches()) {
            xml.tell("account-not-iban", Severity.INFO, "BT-84", "The account " + number + " to pay to is no IBAN.");
        } else if (!ibans.contains(compact)) {
            ibans.add(compact);
        }
    }

    /** BT-86. */
    public void bic(@Nullable String code) {
        bic = bic == null ? code : bic;
    }

    /** BT-89. */
    public void mandate(@Nullable String id) {
        mandateId = mandateId == null ? id : mandateId;
    }

    /** The party with the accounts to pay to (BT-84). */
    public @Nullable Party payable(@Nullable Party party) {
        return party == null
                ? null
                : new Party(
                        party.name(),
                        party.legalName(),
                        party.vatId(),
                        party.enterpriseNumber(),
                        party.endpoint(),
                        party.address(),
                        party.email(),
                        ibans);
    }

    /** What has been read, null when there was nothing. */
    public Invoice.@Nullable Payment payment() {
        String structured = remittances.stream()
                .map(References::structuredCommunication)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        String remittance = structured != null || remittances.isEmpty() ? null : remittances.get(0);
        String iban = ibans.isEmpty() ? null : ibans.get(0);
        boolean empty = meansCode == null
                && structured == null
                && remittance == null
                && iban == null
                && bic == null
                && mandateId == null;
        return empty ? null : new Invoice.Payment(meansCode, structured, remittance, iban, bic, mandateId);
    }
}
