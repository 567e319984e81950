package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A book year of the dossier.
 *
 * @param id key in Octopus
 * @param start first day
 * @param end last day
 * @param closed takes no booking
 * @param periods its periods
 */
record Bookyear(int id, LocalDate start, LocalDate end, boolean closed, List<Period> periods) {

    /** A period, by the number that bookings carry ({@code YYYYMM}). */
    record Period(int number, LocalDate start, LocalDate end) {}

    static Bookyear of(JsonNode json) {
        return new Bookyear(
                json.path("bookyearKey").path("id").asInt(),
                LocalDate.parse(json.path("startDate").asText()),
                LocalDate.parse(json.path("endDate").asText()),
                json.path("closed").asBoolean(),
                StreamSupport.stream(json.path("periods").spliterator(), false)
                        .map(period -> new Period(
                                period.path("bookyearPeriod").asInt(),
                                LocalDate.parse(period.path("startDate").asText()),
                                LocalDate.parse(period.path("endDate").asText())))
                        .toList());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    Optional<Period> period(LocalDate day) {
        return periods.stream()
                .filter(period -> !day.isBefore(period.start()) && !day.isAfter(period.end()))
                .findFirst();
    }
}
