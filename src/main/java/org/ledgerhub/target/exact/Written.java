package org.ledgerhub.target.exact;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;

/**
 * An entry that Exact accepted and that was not read back yet.
 *
 * @param meant how it should stand, absent for statements
 * @param missing files that Exact did not take
 */
record Written(
        Delivery delivery,
        String id,
        String number,
        @Nullable Standing meant,
        List<Problem> missing) {
    Outcome.Booked booked(List<Problem> differences) {
        return new Outcome.Booked(
                id,
                number,
                Stream.concat(missing.stream(), differences.stream()).toList());
    }

    Outcome.Sent sent() {
        return new Outcome.Sent(id, number);
    }
}
