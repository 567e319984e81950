package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.LogLines;
import org.ledgerhub.WithHub;
import org.ledgerhub.office.Office;
import org.ledgerhub.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithHub
class CompletenessAlarmTest {
    private final Hub hub;
    private final Register register;
    private final Office office;
    private final JdbcClient jdbc;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    CompletenessAlarmTest(Hub hub, Register register, Office office, JdbcClient jdbc) {
        this.hub = hub;
        this.register = register;
        this.office = office;
        this.jdbc = jdbc;
    }

    @Test
    void documentThatIsTakenOutOfTheDatabaseByHandRaisesTheAlarm() {
        // given: three documents of today, and tomorrow's check finds them all
        String firm = hub.newFirm();
        Caller sender = hub.admin(firm);
        List.of("one", "two", "three").forEach(content -> send(sender, content));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));
        CompletenessReport tomorrow =
                new CompletenessReport(office, register, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)), meters);
        Hub.soon().until(() -> register.of(firm).completeness(today).refused() == 3);
        tomorrow.yesterday();
        double before = unbalanced();

        // when
        String lost = jdbc.sql("select min(id) from submission where firm = ?")
                .param(firm)
                .query(String.class)
                .single();
        jdbc.sql("delete from submission where id = ?").param(lost).update();

        // then
        try (LogLines lines = new LogLines(CompletenessReport.class.getName(), Level.ERROR)) {
            tomorrow.yesterday();

            assertThat(lines.all())
                    .anySatisfy(line ->
                            assertThat(line.getFormattedMessage()).contains(firm, today.toString(), "does not add up"));
        }
        assertThat(unbalanced()).isEqualTo(before + 1);
        assertThat(sender.get("/api/completeness?day=" + today)
                        .json()
                        .get("balanced")
                        .asBoolean())
                .isFalse();
    }

    private double unbalanced() {
        return meters.get("ledgerhub.completeness.firms.unbalanced").gauge().value();
    }

    private static void send(Caller sender, String content) {
        assertThat(sender.post(
                                "/api/documents?fileName=" + content + ".txt",
                                content.getBytes(StandardCharsets.UTF_8),
                                "application/octet-stream")
                        .status())
                .isEqualTo(202);
    }
}
