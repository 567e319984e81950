package org.ledgerhub.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the log of documents that could not be stored and stay with their sender: each failure in one line, and with
 * the whole failure only now and then for each door, since a full disk fails a thousand times.
 */
@Component
final class StoreFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);
    private static final Duration BETWEEN_WHOLE_FAILURES = Duration.ofMinutes(10);
    private static final String TOLD = "told";

    private final Map<String, Instant> toldWhole = new ConcurrentHashMap<>();
    private final Clock clock;

    StoreFailures(Clock clock) {
        this.clock = clock;
    }

    /** Tells why the document of this exchange could not be stored; the same failure once, however far it travels. */
    void tell(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (exchange.getProperty(TOLD) == cause) {
            return;
        }
        exchange.setProperty(TOLD, cause);
        String door = exchange.getFromRouteId();
        if (isTurnOfWhole(door)) {
            LOG.error("{}: {} could not be stored and stays with its sender", door, name(exchange), cause);
        } else {
            LOG.error(
                    "{}: {} could not be stored and stays with its sender: {}", door, name(exchange), cause.toString());
        }
    }

    private boolean isTurnOfWhole(String door) {
        Instant now = clock.instant();
        Instant before = toldWhole.get(door);
        if (before != null && now.isBefore(before.plus(BETWEEN_WHOLE_FAILURES))) {
            return false;
        }
        toldWhole.put(door, now);
        return true;
    }

    private static String name(Exchange exchange) {
        Message message = exchange.getMessage();
        String given = message.getHeader("fileName", String.class);
        return given != null ? given : message.getHeader(Exchange.FILE_NAME, "a document", String.class);
    }
}
