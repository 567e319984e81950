package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.PartyDraft;

/** Reads the parties of an invoice: seller (BG-4), buyer (BG-7), payee (BG-10). */
final class PartyReader {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.]");

    private final InvoiceXml xml;

    PartyReader(InvoiceXml xml) {
        this.xml = xml;
    }

    /** A party within its role as supplier or customer. */
    @Nullable
    Party account() throws IOException {
        int account = xml.depth();
        Party party = null;
        while (xml.next(account)) {
            if (xml.name().equals("Party")) {
                party = party();
            }
        }
        return party;
    }

    /** The party the cursor stands on. */
    Party party() throws IOException {
        int group = xml.depth();
        PartyDraft draft = new PartyDraft();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "EndpointID" -> endpoint(draft);
                case "PartyIdentification" -> identification(draft);
                case "PartyName" -> draft.name = only("Name");
                case "PostalAddress" -> draft.address = AddressReader.read(xml);
                case "PartyTaxScheme" -> taxScheme(draft);
                case "PartyLegalEntity" -> legalEntity(draft);
                case "Contact" -> draft.email = only("ElectronicMail");
                default -> {}
            }
        }
        return draft.party();
    }

    private void endpoint(PartyDraft draft) throws IOException {
        String scheme = xml.attribute("schemeID");
        String id = xml.text();
        draft.endpoint = id == null ? null : new Party.Endpoint(scheme, id);
    }

    /** BT-29 counts only where its scheme says that it is the Belgian enterprise number. */
    private void identification(PartyDraft draft) throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            if (xml.name().equals("ID") && PartyDraft.isEnterpriseScheme(xml.attribute("schemeID"))) {
                draft.identification = xml.text();
            }
        }
    }

    /** A party has a tax scheme for VAT (BT-31) and may have another for its other tax number (BT-32). */
    private void taxScheme(PartyDraft draft) throws IOException {
        int group = xml.depth();
        String id = null;
        String scheme = null;
        String name = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "CompanyID" -> id = xml.text();
                case "RegistrationName" -> name = xml.text();
                case "TaxScheme" -> scheme = only("ID");
                default -> {}
            }
        }
        draft.taxName = draft.taxName == null ? name : draft.taxName;
        if (id != null && draft.vatId == null && (scheme == null || scheme.equalsIgnoreCase("VAT"))) {
            draft.vatId = SEPARATORS.matcher(id).replaceAll("");
        }
    }

    private void legalEntity(PartyDraft draft) throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "RegistrationName" -> draft.legalName = xml.text();
                case "CompanyID" -> {
                    draft.legalScheme = xml.attribute("schemeID");
                    draft.legalId = xml.text();
                }
                default -> {}
            }
        }
    }

    /** The first child of that name in the group the cursor stands on. */
    private @Nullable String only(String name) throws IOException {
        int group = xml.depth();
        String value = null;
        while (xml.next(group)) {
            if (value == null && xml.name().equals(name)) {
                value = xml.text();
            }
        }
        return value;
    }
}
