package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.time.LocalDate;
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

/** Reads the payment instructions (BG-16), of which a document may have several. */
final class PaymentReader {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");

    private final UblXml xml;
    private final List<String> ibans = new ArrayList<>();
    private final List<String> remittances = new ArrayList<>();
    private @Nullable String meansCode;
    private @Nullable String bic;
    private @Nullable String mandateId;
    private @Nullable LocalDate dueDate;

    PaymentReader(UblXml xml) {
        this.xml = xml;
    }

    void read() throws IOException {
        int means = xml.depth();
        while (xml.next(means)) {
            switch (xml.name()) {
                case "PaymentMeansCode" -> meansCode = meansCode == null ? xml.text() : meansCode;
                case "PaymentDueDate" -> dueDate = dueDate == null ? xml.date("BT-9") : dueDate;
                case "PaymentID", "InstructionID" -> remittance(xml.text());
                case "PayeeFinancialAccount" -> account();
                case "PaymentMandate" -> mandate();
                default -> {}
            }
        }
    }

    /** The due date of a credit note, and of files older than EN 16931. */
    @Nullable
    LocalDate dueDate() {
        return dueDate;
    }

    /** The party with the accounts to pay to (BT-84). */
    @Nullable
    Party payable(@Nullable Party party) {
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

    /** The first of each; of several payment ids (BT-83) the first that is a structured communication. */
    Invoice.@Nullable Payment payment() {
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

    private void remittance(@Nullable String text) {
        if (text != null) {
            remittances.add(text);
        }
    }

    private void account() throws IOException {
        int account = xml.depth();
        while (xml.next(account)) {
            switch (xml.name()) {
                case "ID" -> number(xml.text());
                case "FinancialInstitutionBranch" -> branch();
                default -> {}
            }
        }
    }

    private void number(@Nullable String text) {
        if (text == null) {
            return;
        }
        String compact = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(compact).matches()) {
            xml.tell("account-not-iban", Severity.INFO, "BT-84", "The account " + text + " to pay to is no IBAN.");
        } else if (!ibans.contains(compact)) {
            ibans.add(compact);
        }
    }

    /** The BIC stands in the branch, or in its institution in older files. */
    private void branch() throws IOException {
        int branch = xml.depth();
        while (xml.next(branch)) {
            if (bic == null && (xml.name().equals("ID") || xml.name().equals("FinancialInstitution"))) {
                bic = xml.text();
            }
        }
    }

    private void mandate() throws IOException {
        int mandate = xml.depth();
        while (xml.next(mandate)) {
            if (mandateId == null && xml.name().equals("ID")) {
                mandateId = xml.text();
            }
        }
    }
}
