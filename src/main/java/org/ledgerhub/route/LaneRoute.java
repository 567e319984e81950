package org.ledgerhub.route;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends what waits: each lane with work goes to the route of its target, lanes side by side. */
@Component
final class LaneRoute extends RouteBuilder {
    /** The first document of a pause goes at once; while many come, each look finds several of them. */
    private static final long BREATH_MILLIS = 50;

    private final LaneWork lanes;

    LaneRoute(LaneWork lanes) {
        this.lanes = lanes;
    }

    @Override
    public void configure() {
        from("timer:dispatch?period={{hub.delivery.sweep-millis:1000}}")
                .routeId("dispatch-by-the-clock")
                .routeDescription("Wakes the dispatch, so that lanes go on after a pause or a restart.")
                .to("seda:dispatch?size=1&discardWhenFull=true")
                .id("dispatch-by-the-clock.wake");

        from("seda:dispatch?size=1")
                .routeId("dispatch")
                .routeDescription("Finds the lanes that have something to send now and hands each on once.")
                .bean(lanes, "ready")
                .id("dispatch.ready")
                .split(body())
                .id("dispatch.each")
                .to("seda:lane?size=256&blockWhenFull=true")
                .id("dispatch.hand-on")
                .end()
                .delay(BREATH_MILLIS)
                .syncDelayed()
                .id("dispatch.breathe");

        from("seda:lane?size=256&concurrentConsumers={{hub.delivery.threads:8}}")
                .routeId("lane")
                .routeDescription("Takes one lane to the route of its target.")
                .onCompletion()
                .id("lane.completed")
                .bean(lanes, "done")
                .id("lane.done")
                .end()
                .setHeader(LaneWork.LANE, body())
                .id("lane.name")
                .setHeader(LaneWork.TARGET, method(lanes, "target"))
                .id("lane.target")
                .toD("direct:deliver-to-${header.target}")
                .id("lane.deliver");
    }
}
