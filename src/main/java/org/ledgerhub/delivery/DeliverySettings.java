package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the out-desk ({@code hub.delivery.*}).
 *
 * @param firstPause pause of a lane after the first failure of its target
 * @param longestPause no pause is longer, but for what the target asks itself
 */
@ConfigurationProperties("hub.delivery")
record DeliverySettings(
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause) {

    Backoff backoff() {
        return new Backoff(firstPause, longestPause, RandomGenerator.getDefault());
    }
}
