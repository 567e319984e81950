package org.ledgerhub.route;

import org.apache.camel.builder.RouteBuilder;
import org.ledgerhub.register.Spine;
import org.springframework.stereotype.Component;

/** When the register looks after what nobody waits for: new connections every minute, orphaned files every hour. */
@Component
final class HousekeepingRoute extends RouteBuilder {
    private final Spine spine;

    HousekeepingRoute(Spine spine) {
        this.spine = spine;
    }

    @Override
    public void configure() {
        from("timer:reconnect?period=60000")
                .routeId("reconnect")
                .routeDescription("Takes up documents whose dossier has got a connection that books.")
                .process(exchange -> spine.reconnect())
                .id("reconnect.resume");

        from("timer:sweep-orphans?period=3600000")
                .routeId("sweep-orphans")
                .routeDescription("Removes kept bytes that a crash has left without a row for a day.")
                .process(exchange -> spine.sweepOrphans())
                .id("sweep-orphans.remove");
    }
}
