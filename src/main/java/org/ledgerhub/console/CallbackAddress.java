package org.ledgerhub.console;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people come back to from a package's page. Packages want it to be registered to the letter, so an office sets
 * {@code hub.url}; without it the address of the request is good enough to try.
 */
@Component
class CallbackAddress {
    static final String PATH = "/connect/callback";
    private final String hub;

    CallbackAddress(@Value("${hub.url:}") String hub) {
        this.hub = hub.strip().replaceAll("/+$", "");
    }

    /** The address, in the course of a request. */
    URI now() {
        return hub.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(PATH)
                        .build()
                        .toUri()
                : URI.create(hub + PATH);
    }
}
