package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A booking as it stands in the package, reduced to what is compared.
 *
 * @param key natural key
 * @param reference what we sent to find it back
 * @param comment number of the document
 * @param relation key of the relation, 0 for bank
 * @param amount total, negative for credit notes; for bank the movement
 * @param documentDate as text, ISO
 * @param period number of the period
 * @param basePerCode base per VAT code
 * @param vatPerCode VAT per VAT code
 */
record StandingBooking(
        BookingKey key,
        String reference,
        String comment,
        int relation,
        BigDecimal amount,
        String documentDate,
        int period,
        Map<String, BigDecimal> basePerCode,
        Map<String, BigDecimal> vatPerCode) {

    static StandingBooking of(JsonNode json) {
        Map<String, BigDecimal> base = new TreeMap<>();
        Map<String, BigDecimal> vat = new TreeMap<>();
        BigDecimal movement = BigDecimal.ZERO;
        for (JsonNode line : json.path("bookingLines")) {
            String code = line.path("vatCodeKey").asText("");
            base.merge(code, decimal(line.path("baseAmount")), BigDecimal::add);
            vat.merge(code, decimal(line.path("vatAmount")), BigDecimal::add);
            movement = movement.add(decimal(line.path("amount")));
        }
        return new StandingBooking(
                new BookingKey(
                        json.path("bookyearKey").path("id").asInt(),
                        json.path("journalKey").asText(),
                        json.path("documentSequenceNr").asInt()),
                json.path("reference").asText(""),
                json.path("comment").asText(""),
                json.path("relationIdentificationServiceData")
                        .path("relationKey")
                        .path("id")
                        .asInt(),
                json.has("amount") ? decimal(json.path("amount")) : movement,
                json.path("documentDate").asText(""),
                json.path("bookyearPeriodeNr").asInt(),
                base,
                vat);
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isMissingNode() || number.isNull() ? BigDecimal.ZERO : new BigDecimal(number.asText());
    }
}
