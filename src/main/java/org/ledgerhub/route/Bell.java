package org.ledgerhub.route;

import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * Wakes the sweep with a message of its own. Passing the document on to a queue would pass on the end of its exchange
 * too, and with it the moving of its file or the marking of its mail, which a full queue throws away.
 */
@Component
final class Bell {
    static final String SWEEP = "seda:sweep?size=1&discardWhenFull=true";

    private final ProducerTemplate producer;

    Bell(ProducerTemplate producer) {
        this.producer = producer;
    }

    public void ring() {
        producer.sendBody(SWEEP, "");
    }
}
