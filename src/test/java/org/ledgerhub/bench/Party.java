package org.ledgerhub.bench;

import org.jspecify.annotations.Nullable;

/** A business on an invoice, or the holder of a bank account. */
record Party(String name, String enterpriseNumber, @Nullable String iban) {

    String vatId() {
        return "BE" + enterpriseNumber;
    }

    String xml(String role) {
        return """
                <cac:%1$s><cac:Party>
                  <cbc:EndpointID schemeID="0208">%3$s</cbc:EndpointID>
                  <cac:PartyName><cbc:Name>%2$s</cbc:Name></cac:PartyName>
                  <cac:PostalAddress>
                    <cbc:StreetName>Stationsplein 1</cbc:StreetName><cbc:CityName>Gent</cbc:CityName>
                    <cbc:PostalZone>9000</cbc:PostalZone>
                    <cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>
                  </cac:PostalAddress>
                  <cac:PartyTaxScheme>
                    <cbc:CompanyID>%4$s</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:PartyTaxScheme>
                  <cac:PartyLegalEntity>
                    <cbc:RegistrationName>%2$s</cbc:RegistrationName>
                    <cbc:CompanyID schemeID="0208">%3$s</cbc:CompanyID>
                  </cac:PartyLegalEntity>
                </cac:Party></cac:%1$s>
                """.formatted(role, name, enterpriseNumber, vatId());
    }
}
