package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.InvoiceXml;

/** The single values at the head of an invoice: BT-1 to BT-10, BT-22 to BT-24. */
final class InvoiceHeader {
    final List<String> notes = new ArrayList<>();

    /** BT-24. */
    @Nullable
    String profile;

    /** BT-23, lower case. */
    String process = "";

    @Nullable
    String number;

    @Nullable
    LocalDate issueDate;

    @Nullable
    LocalDate dueDate;

    @Nullable
    LocalDate taxPointDate;

    @Nullable
    String typeCode;

    @Nullable
    String currency;

    @Nullable
    String taxCurrency;

    @Nullable
    String buyerReference;

    /** Takes the current element when it is one of the head. */
    boolean take(InvoiceXml xml) throws IOException {
        switch (xml.name()) {
            case "CustomizationID" -> profile = xml.text();
            case "ProfileID" -> process = process(xml.text());
            case "ID" -> number = xml.text();
            case "IssueDate" -> issueDate = xml.date("BT-2");
            case "DueDate" -> dueDate = xml.date("BT-9");
            case "TaxPointDate" -> taxPointDate = xml.date("BT-7");
            case "InvoiceTypeCode", "CreditNoteTypeCode" -> typeCode = xml.text();
            case "DocumentCurrencyCode" -> currency = xml.text();
            case "TaxCurrencyCode" -> taxCurrency = xml.text();
            case "BuyerReference" -> buyerReference = xml.text();
            case "Note" -> note(xml.text());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String process(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private void note(@Nullable String note) {
        if (note != null) {
            notes.add(note);
        }
    }

    /** The profile or the process is one of self-billing. */
    boolean selfBilling() {
        return process.contains("selfbilling") || profile != null && profile.contains("selfbilling");
    }

    /** The Belgian format before Peppol, told by its process. */
    boolean efff() {
        return process.startsWith("e-fff");
    }
}
