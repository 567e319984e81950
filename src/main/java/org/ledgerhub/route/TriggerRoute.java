package org.ledgerhub.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.camel.builder.RouteBuilder;
import org.ledgerhub.delivery.MasterDataRefresh;
import org.ledgerhub.delivery.ReadBack;
import org.ledgerhub.delivery.SignInEnds;
import org.ledgerhub.delivery.SignInUpkeep;
import org.ledgerhub.delivery.Triggers;
import org.springframework.stereotype.Component;

/** The clock: daily triggers and old master data every minute, idle sign-ins every hour, the read-back at night. */
@Component
final class TriggerRoute extends RouteBuilder {
    private static final ZoneId OFFICE = ZoneId.of("Europe/Brussels");
    private final Triggers triggers;
    private final MasterDataRefresh masterData;
    private final SignInUpkeep signIns;
    private final SignInEnds ends;
    private final ReadBack readBack;
    private final Clock clock;

    TriggerRoute(
            Triggers triggers,
            MasterDataRefresh masterData,
            SignInUpkeep signIns,
            SignInEnds ends,
            ReadBack readBack,
            Clock clock) {
        this.triggers = triggers;
        this.masterData = masterData;
        this.signIns = signIns;
        this.ends = ends;
        this.readBack = readBack;
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

        from("quartz:hub/read-back?cron=0+30+4+*+*+?&stateful=true&trigger.timeZone=Europe/Brussels")
                .routeId("read-back")
                .routeDescription("Looks every night whether what was booked lately stands once.")
                .process(exchange -> readBack.run(LocalDate.ofInstant(clock.instant(), OFFICE), clock.instant()))
                .id("read-back.look");

        from("quartz:hub/sign-ins?cron=45+7+*+*+*+?&stateful=true")
                .routeId("sign-ins")
                .routeDescription(
                        "Renews sign-ins that lay idle for a week, before their package ends them; asks every day when they end.")
                .process(exchange -> signIns.keepAlive())
                .id("sign-ins.renew")
                .process(exchange -> ends.lookAtAll(clock.instant()))
                .id("sign-ins.look");
    }
}
