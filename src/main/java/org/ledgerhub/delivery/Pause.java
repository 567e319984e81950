package org.ledgerhub.delivery;

import java.time.Duration;

/** How a thread lets time pass. */
@FunctionalInterface
interface Pause {
    void pass(Duration time) throws InterruptedException;
}
