package org.ledgerhub.route;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.ledgerhub.delivery.MasterDataRefresh;
import org.ledgerhub.delivery.Triggers;
import org.springframework.stereotype.Component;

/** One tick a minute: lets go what is due by its daily hour, and fetches master data that is a week old. */
@Component
final class TriggerRoute extends RouteBuilder {
    private final Triggers triggers;
    private final MasterDataRefresh masterData;
    private final Clock clock;

    TriggerRoute(Triggers triggers, MasterDataRefresh masterData, Clock clock) {
        this.triggers = triggers;
        this.masterData = masterData;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("quartz:hub/daily-triggers?cron=0+*+*+*+*+?&stateful=true")
                .routeId("daily-triggers")
                .routeDescription(
                        "Asks the table which daily triggers are due; also those whose hour passed while nothing ran.")
                .process(exchange -> triggers.releaseDue(clock.instant()))
                .id("daily-triggers.release")
                .to("seda:dispatch?size=1&discardWhenFull=true")
                .id("daily-triggers.wake");

        from("quartz:hub/master-data?cron=30+*+*+*+*+?&stateful=true")
                .routeId("master-data")
                .routeDescription("Fetches master data of connections that were not refreshed for a week.")
                .process(exchange -> masterData.refreshDue(clock.instant()))
                .id("master-data.refresh");
    }
}
