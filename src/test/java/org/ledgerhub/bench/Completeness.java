package org.ledgerhub.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** The completeness equation as the hub tells it, over some days. */
record Completeness(long in, long delivered, long waiting, long refused, long setAside, boolean balanced) {
    static final Completeness NOTHING = new Completeness(0, 0, 0, 0, 0, true);

    Completeness and(JsonNode day) {
        return new Completeness(
                in + day.get("in").asLong(),
                delivered + day.get("delivered").asLong(),
                waiting + day.get("waiting").asLong(),
                refused + day.get("refused").asLong(),
                setAside + day.get("setAside").asLong(),
                balanced && day.get("balanced").asBoolean());
    }

    @Override
    public String toString() {
        return "in " + in + " = delivered " + delivered + " + waiting " + waiting + " + refused " + refused
                + " + set aside " + setAside + (balanced ? "" : ", NOT BALANCED");
    }
}
