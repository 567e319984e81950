package org.ledgerhub.target.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;

/** What became of the deliveries of one run, in their order. */
final class Outcomes {
    private final List<Delivery> lane;
    private final Map<Delivery, Outcome> known = new LinkedHashMap<>();
    private @Nullable Delivery left;

    Outcomes(List<Delivery> lane) {
        this.lane = lane;
    }

    void put(Delivery delivery, Outcome outcome) {
        known.putIfAbsent(delivery, outcome);
    }

    /** Settles a delivery that the package or its own data refuse; whatever else failed is the end of the run. */
    void refuse(Delivery delivery, CallFailure failure) throws CallFailure {
        if (failure.meaning() != CallFailure.Meaning.REFUSED) {
            throw failure;
        }
        put(delivery, failure.outcome());
    }

    /** From this delivery on nothing was begun. */
    void leaveFrom(Delivery first) {
        left = first;
    }

    boolean has(Delivery delivery) {
        return known.containsKey(delivery);
    }

    /** All in their order; what ended without word of its own shares the end of the run. */
    List<Outcome> all(Outcome rest) {
        List<Outcome> all = new ArrayList<>();
        for (Delivery delivery : lane) {
            if (delivery.equals(left)) {
                break;
            }
            all.add(known.getOrDefault(delivery, rest));
        }
        return all;
    }
}
