package org.ledgerhub.route;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.ledgerhub.office.Office;
import org.ledgerhub.register.FirmRegister.Completeness;
import org.ledgerhub.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The nightly check that nothing that came in has gone missing. */
@Component("completenessReport")
final class CompletenessReport {
    private static final Logger LOG = LoggerFactory.getLogger(CompletenessReport.class);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Office office;
    private final Register register;
    private final Clock clock;
    private final AtomicLong firmsOutOfBalance;

    CompletenessReport(Office office, Register register, Clock clock, MeterRegistry meters) {
        this.office = office;
        this.register = register;
        this.clock = clock;
        this.firmsOutOfBalance = meters.gauge("ledgerhub.completeness.firms.unbalanced", new AtomicLong());
    }

    public void yesterday() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), BRUSSELS).minusDays(1);
        long unbalanced = office.firms().stream()
                .filter(firm -> !balanced(firm.id(), day))
                .count();
        firmsOutOfBalance.set(unbalanced);
    }

    private boolean balanced(String firm, LocalDate day) {
        Completeness sum = register.of(firm).completeness(day);
        if (sum.balanced()) {
            LOG.info("Completeness of {} on {}: {}", firm, day, sum);
        } else {
            LOG.error("Completeness of {} on {} does not add up: {}", firm, day, sum);
        }
        return sum.balanced();
    }
}
