package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
 * @param texts references of the lines, in order
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
        List<String> texts,
        Map<String, BigDecimal> basePerCode,
        Map<String, BigDecimal> vatPerCode) {

    static StandingBooking of(JsonNode json) {
        Map<String, BigDecimal> base = new TreeMap<>();
        Map<String, BigDecimal> vat = new TreeMap<>();
        List<String> texts = new ArrayList<>();
        BigDecimal movement = BigDecimal.ZERO;
        for (JsonNode line : json.path("bookingLines")) {
            String code = line.path("vatCodeKey").asText("");
            base.merge(code, decimal(line.path("baseAmount")), BigDecimal::add);
            vat.merge(code, decimal(line.path("vatAmount")), BigDecimal::add);
            movement = movement.add(decimal(line.path("amount")));
            texts.add(line.path("reference").asText(""));
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
                List.copyOf(texts),
                base,
                vat);
    }

    /**
     * Whether this is the statement that was sent. A bank booking has no field for a reference of ours: under the number
     * that was planned for it, it is known by its day and, if somebody changed it since, by its total or its texts.
     */
    boolean isStatement(StandingBooking sent) {
        return documentDate.equals(sent.documentDate)
                && (amount.compareTo(sent.amount) == 0 || texts.equals(sent.texts));
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isMissingNode() || number.isNull() ? BigDecimal.ZERO : new BigDecimal(number.asText());
    }
}
