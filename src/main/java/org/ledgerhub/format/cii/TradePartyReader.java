package org.ledgerhub.format.cii;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.PartyDraft;

/** Reads the parties of an invoice: seller (BG-4), buyer (BG-7), payee (BG-10). */
final class TradePartyReader {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.]");

    private final InvoiceXml xml;

    TradePartyReader(InvoiceXml xml) {
        this.xml = xml;
    }

    /** The party the cursor stands on. */
    Party read() throws IOException {
        int group = xml.depth();
        PartyDraft draft = new PartyDraft();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ID", "GlobalID" -> identification(draft);
                case "Name" -> draft.legalName = xml.text();
                case "SpecifiedLegalOrganization" -> legalOrganization(draft);
                case "DefinedTradeContact" -> contact(draft);
                case "PostalTradeAddress" -> draft.address = address(xml);
                case "URIUniversalCommunication" -> endpoint(draft);
                case "SpecifiedTaxRegistration" -> taxRegistration(draft);
                default -> {}
            }
        }
        return draft.party();
    }

    /** BT-29 counts only where its scheme says that it is the Belgian enterprise number. */
    private void identification(PartyDraft draft) throws IOException {
        if (PartyDraft.isEnterpriseScheme(xml.attribute("schemeID"))) {
            draft.identification = xml.text();
        }
    }

    private void legalOrganization(PartyDraft draft) throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ID" -> {
                    draft.legalScheme = xml.attribute("schemeID");
                    draft.legalId = xml.text();
                }
                case "TradingBusinessName" -> draft.name = xml.text();
                default -> {}
            }
        }
    }

    private void contact(PartyDraft draft) throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            if (draft.email == null && xml.name().equals("EmailURIUniversalCommunication")) {
                draft.email = Fields.either(xml, "URIID", "CompleteNumber");
            }
        }
    }

    private void endpoint(PartyDraft draft) throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            if (draft.endpoint == null && xml.name().equals("URIID")) {
                String scheme = xml.attribute("schemeID");
                String id = xml.text();
                draft.endpoint = id == null ? null : new Party.Endpoint(scheme, id);
            }
        }
    }

    /** VA is the VAT identifier (BT-31), FC another tax number (BT-32). */
    private void taxRegistration(PartyDraft draft) throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            if (xml.name().equals("ID")) {
                String scheme = xml.attribute("schemeID");
                String id = xml.text();
                boolean vat = scheme == null || scheme.equals("VA") || scheme.equals("VAT");
                if (id != null && vat && draft.vatId == null) {
                    draft.vatId = SEPARATORS.matcher(id).replaceAll("");
                }
            }
        }
    }

    /** A postal address (BG-5, BG-8, BG-15); its lines make the street. */
    static Party.@Nullable Address address(InvoiceXml xml) throws IOException {
        int address = xml.depth();
        String street = null;
        String city = null;
        String postalCode = null;
        String country = null;
        while (xml.next(address)) {
            switch (xml.name()) {
                case "LineOne", "LineTwo", "LineThree" -> street = joined(street, xml.text());
                case "CityName" -> city = xml.text();
                case "PostcodeCode" -> postalCode = xml.text();
                case "CountryID" -> country = xml.text();
                default -> {}
            }
        }
        boolean empty = street == null && city == null && postalCode == null && country == null;
        return empty ? null : new Party.Address(street, city, postalCode, country);
    }

    private static @Nullable String joined(@Nullable String street, @Nullable String more) {
        if (more == null) {
            return street;
        }
        return street == null ? more : street + ", " + more;
    }
}
