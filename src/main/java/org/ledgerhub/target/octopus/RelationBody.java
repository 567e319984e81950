package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting.Counterpart;
import org.ledgerhub.target.RelationMatch;

/** A relation as Octopus takes it. */
final class RelationBody {
    private static final Pattern BELGIAN_NUMBER = Pattern.compile("\\d{10}");
    private static final int BELGIAN = 1;
    private static final int EU = 4;
    private static final int OUTSIDE_EU = 6;
    private static final int UNKNOWN = 0;
    private static final Set<String> EU_COUNTRIES = Set.of(
            "AT", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private RelationBody() {}

    /** A new relation under a number of ours, so that the same call again finds it. */
    static ObjectNode create(Counterpart counterpart, int externalId) {
        ObjectNode body = OctopusHttp.JSON.createObjectNode();
        body.putObject("relationIdentificationServiceData").put("externalRelationId", externalId);
        boolean customer = counterpart.role() == Counterpart.Role.CUSTOMER;
        body.put("name", counterpart.name() == null ? counterpart.vatId() : counterpart.name())
                .put("firstName", "")
                .put("client", customer)
                .put("supplier", !customer)
                .put("active", true)
                .put("currencyCode", "EUR")
                .put("vatType", vatType(counterpart));
        put(body, "vatNr", vatNumber(counterpart.vatId()));
        put(body, "ibanAccountNr", counterpart.iban());
        put(body, "country", counterpart.country());
        put(body, "streetAndNr", counterpart.address());
        put(body, "postalCode", counterpart.postalCode());
        put(body, "city", counterpart.city());
        put(body, "email", counterpart.email());
        return body;
    }

    /** The relation as it stands, usable on one more side. */
    static ObjectNode widen(JsonNode current, boolean customer) {
        ObjectNode body = current.deepCopy();
        return body.put(customer ? "client" : "supplier", true);
    }

    /** The enterprise number when there is one (it fits), else a number made of VAT id or name; never 0. */
    static int externalId(Counterpart counterpart) {
        String number = RelationMatch.number(
                counterpart.enterpriseNumber() != null ? counterpart.enterpriseNumber() : counterpart.vatId());
        if (number.length() == 10 && number.chars().allMatch(Character::isDigit)) {
            return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Long.parseLong(number)));
        }
        CRC32 sum = new CRC32();
        sum.update((number.isEmpty() ? String.valueOf(counterpart.name()) : number).getBytes(StandardCharsets.UTF_8));
        return Math.max(1, (int) (sum.getValue() & Integer.MAX_VALUE));
    }

    /** A Belgian one as Octopus writes it, {@code BE0xxx.xxx.xxx}. */
    private static @Nullable String vatNumber(@Nullable String vatId) {
        String number = RelationMatch.number(vatId);
        return vatId == null || !BELGIAN_NUMBER.matcher(number).matches()
                ? vatId
                : "BE" + number.substring(0, 4) + "." + number.substring(4, 7) + "." + number.substring(7);
    }

    private static int vatType(Counterpart counterpart) {
        String country = counterpart.vatId() != null && counterpart.vatId().length() > 2
                ? counterpart.vatId().substring(0, 2)
                : counterpart.country();
        if (counterpart.vatId() == null || country == null) {
            return UNKNOWN;
        }
        return country.equals("BE") ? BELGIAN : EU_COUNTRIES.contains(country) ? EU : OUTSIDE_EU;
    }

    private static void put(ObjectNode body, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(field, value);
        }
    }
}
