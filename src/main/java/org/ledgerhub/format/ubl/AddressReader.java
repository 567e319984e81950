package org.ledgerhub.format.ubl;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.InvoiceXml;

/** Reads a postal address (BG-5, BG-8, BG-15); the house number of older Belgian files follows its street. */
final class AddressReader {
    private AddressReader() {}

    static Party.@Nullable Address read(InvoiceXml xml) throws IOException {
        int address = xml.depth();
        String street = null;
        String city = null;
        String postalCode = null;
        String country = null;
        while (xml.next(address)) {
            switch (xml.name()) {
                case "StreetName", "AdditionalStreetName" -> street = joined(street, ", ", xml.text());
                case "BuildingNumber" -> street = joined(street, " ", xml.text());
                case "AddressLine" -> street = joined(street, ", ", xml.text());
                case "CityName" -> city = xml.text();
                case "PostalZone" -> postalCode = xml.text();
                case "Country" -> country = country(xml);
                default -> {}
            }
        }
        boolean empty = street == null && city == null && postalCode == null && country == null;
        return empty ? null : new Party.Address(street, city, postalCode, country);
    }

    private static @Nullable String country(InvoiceXml xml) throws IOException {
        int country = xml.depth();
        String code = null;
        while (xml.next(country)) {
            if (xml.name().equals("IdentificationCode")) {
                code = xml.text();
            }
        }
        return code;
    }

    private static @Nullable String joined(@Nullable String street, String between, @Nullable String more) {
        if (more == null) {
            return street;
        }
        return street == null ? more : street + between + more;
    }
}
