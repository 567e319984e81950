package org.ledgerhub.delivery;

import java.time.Duration;

/**
 * The right to work on a lane, until the lease ends or another process takes it over.
 *
 * @param lane connection, dossier and journal
 * @param firm owner of the dossier
 * @param connection id of the connection
 * @param fence rises with every claim; a lower one is void
 * @param longestCall how long one call to the target may take; the lease is three times as long
 * @param attempts rounds in a row that found the target down or left something uncertain
 */
record Claim(String lane, String firm, String connection, long fence, Duration longestCall, int attempts) {

    Duration lease() {
        return longestCall.multipliedBy(3);
    }

    /** The same claim after the target answered. */
    Claim answered() {
        return new Claim(lane, firm, connection, fence, longestCall, 0);
    }
}
