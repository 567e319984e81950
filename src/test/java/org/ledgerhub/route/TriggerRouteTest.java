package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import java.time.LocalTime;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.Trigger;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tick asks the table; which triggers are due is decided there. */
@WithHub
class TriggerRouteTest {
    private static final String DOSSIER = "bakkerij-peeters";

    private final Hub hub;
    private final FirmOffice office;
    private final JdbcClient jdbc;
    private final Scheduler scheduler;

    TriggerRouteTest(Hub hub, Office office, JdbcClient jdbc, CamelContext camel) {
        this.hub = hub;
        this.office = office.of("kantoor-demo");
        this.jdbc = jdbc;
        this.scheduler = camel.getComponent("quartz", QuartzComponent.class).getScheduler();
    }

    @BeforeEach
    void sendDaily() {
        office.save(DOSSIER, new Trigger(Trigger.Kind.PURCHASE, Trigger.Mode.DAILY, LocalTime.of(19, 0)));
    }

    @AfterEach
    void sendAtOnce() {
        office.save(DOSSIER, new Trigger(Trigger.Kind.PURCHASE, Trigger.Mode.REALTIME, LocalTime.of(19, 0)));
    }

    @Test
    void tickLetsGoWhatIsDue() throws Exception {
        hub.drop(DOSSIER, "daily.xml", BakeryInvoice.numbered("T-DAILY"));
        soon().until(() -> waitsFor("daily.xml").equals(List.of("trigger")));
        jdbc.sql("update dossier_trigger set next_due = timestamp with time zone '2026-01-01 18:00:00+00'")
                .update();

        scheduler.triggerJob(job("daily-triggers"));

        soon().until(() -> hub.timesBooked("T-DAILY") == 1);
    }

    @Test
    void theTableIsAskedEveryMinute() throws Exception {
        assertThat(cron("daily-triggers")).isEqualTo("0 * * * * ?");
        assertThat(cron("master-data")).isEqualTo("30 * * * * ?");
    }

    private String cron(String name) throws Exception {
        CronTrigger trigger = (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey(name, "hub"));
        return trigger.getCronExpression();
    }

    private JobKey job(String name) throws Exception {
        return scheduler.getTrigger(TriggerKey.triggerKey(name, "hub")).getJobKey();
    }

    private List<String> waitsFor(String fileName) {
        return hub.submissions(fileName).stream()
                .map(submission -> submission.path("waitingFor").asText())
                .toList();
    }
}
