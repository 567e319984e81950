package org.ledgerhub;

import org.ledgerhub.office.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A line of the start while nobody can sign in: where to make the first administrator, and the code that it takes. */
@Component
final class FirstRunLine {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRunLine.class);

    private final FirstAdministrator first;
    private final Environment settings;

    FirstRunLine(FirstAdministrator first, Environment settings) {
        this.first = first;
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (first.missing()) {
            LOG.info(
                    "Nobody can sign in yet. Make the first administrator at {}/set-up with this code: {}",
                    settings.getProperty("hub.url", "http://localhost:" + settings.getProperty("local.server.port")),
                    first.code());
        }
    }
}
