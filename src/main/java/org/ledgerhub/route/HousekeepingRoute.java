package org.ledgerhub.route;

import org.apache.camel.builder.RouteBuilder;
import org.ledgerhub.office.AuditSealing;
import org.ledgerhub.register.Spine;
import org.springframework.stereotype.Component;

/**
 * When the desks look after what nobody waits for: the audit trail every second, new connections every minute,
 * orphaned files every hour.
 */
@Component
final class HousekeepingRoute extends RouteBuilder {
    private final Spine spine;
    private final AuditSealing audit;

    HousekeepingRoute(Spine spine, AuditSealing audit) {
        this.spine = spine;
        this.audit = audit;
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

        from("timer:seal-audit?period={{hub.audit.seal-millis:1000}}")
                .routeId("seal-audit")
                .routeDescription("Takes what was written to the audit trail since into its chain.")
                .process(exchange -> audit.seal())
                .id("seal-audit.seal");
    }
}
