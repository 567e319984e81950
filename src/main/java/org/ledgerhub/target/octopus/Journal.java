package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A journal in one book year.
 *
 * @param key such as {@code A1}; the letter is its type
 * @param name for people
 * @param closed takes no booking
 * @param closedPeriod last closed period, 0 when all are open
 * @param lastNumber number of the last booking; the next one takes the following number
 */
record Journal(String key, String name, boolean closed, int closedPeriod, int lastNumber) {
    static Journal of(JsonNode json) {
        return new Journal(
                json.path("journalKey").asText(),
                json.path("name").asText(),
                json.path("closed").asBoolean(),
                Math.max(
                        json.path("closedPeriod").asInt(),
                        json.path("protectedPeriod").asInt()),
                json.path("lastBookedDocumentNr").asInt());
    }

    boolean takes(Bookyear.Period period) {
        return !closed && period.number() > closedPeriod;
    }

    Journal bookedLast(int number) {
        return new Journal(key, name, closed, closedPeriod, number);
    }

    char type() {
        return key.isEmpty() ? '?' : key.charAt(0);
    }
}
