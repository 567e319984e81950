package org.ledgerhub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: that the hub is ready, and where to look. */
@Component
final class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerHub.class);

    private final Environment settings;

    ReadyLine(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String address = "http://localhost:" + settings.getProperty("local.server.port");
        if (settings.getProperty("hub.demo", Boolean.class, true)) {
            LOG.info(
                    "Ready at {} (sign in as demo, password demo); drop documents into {}/inbox/<dossier>/",
                    address,
                    settings.getProperty("hub.data", "data"));
        } else {
            LOG.info("Ready at {}", address);
        }
    }
}
