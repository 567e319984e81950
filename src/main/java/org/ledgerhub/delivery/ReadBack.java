package org.ledgerhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily look at what was booked through packages where nothing but looking first keeps an entry from standing
 * twice: a process that froze between its last check and its write may have written after another one did.
 */
@Component
public class ReadBack {
    /** Code of a target's finding that an entry stands more than once. */
    static final String TWICE = "booked-twice";

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final String RUN = "read-back";
    private static final Duration LAST_DAYS = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final OpenDeliveries deliveries;
    private final Assembly assembly;
    private final Settlement settlement;
    private final Figures figures;
    private final Office office;
    private final Targets targets;
    private final Sessions sessions;
    private final TransactionTemplate transaction;

    ReadBack(
            JdbcClient jdbc,
            OpenDeliveries deliveries,
            Assembly assembly,
            Settlement settlement,
            Figures figures,
            Office office,
            Targets targets,
            Sessions sessions,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.assembly = assembly;
        this.settlement = settlement;
        this.figures = figures;
        this.office = office;
        this.targets = targets;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Reads back what was booked in the last days, once for a day however many hubs ask; gives how much was wrong. */
    public int run(LocalDate day, Instant now) {
        int first = jdbc.sql("insert into daily_run (name, run_day) values (?, ?) on conflict do nothing")
                .params(RUN, day)
                .update();
        Instant since = now.minus(LAST_DAYS);
        return first == 0
                ? 0
                : deliveries.linksBooked(targets.lookingFirst(), since).stream()
                        .mapToInt(over -> link(over, since))
                        .sum();
    }

    /** Page by page: the postings of a busy office's last days are many. */
    private int link(OpenDeliveries.Over over, Instant since) {
        FirmOffice firm = office.of(over.firm());
        Link link = firm.link(over.link()).orElseThrow();
        Connection connection = firm.connection(link.connection()).orElseThrow();
        Target target = targets.named(connection.target());
        ReadingSession session = sessions.over(link, firm, connection, target.spec());
        int batch = target.spec().maxBatch();
        int wrong = 0;
        boolean answers = true;
        List<Open> page = deliveries.booked(over, since, "", batch);
        while (!page.isEmpty()) {
            try {
                wrong += answers ? look(page, target, session) : 0;
            } catch (TargetFailure failure) {
                LOG.warn("Connection {} could not be read back: {}", connection.id(), failure.getMessage());
                answers = false;
            }
            if (!answers) {
                page.forEach(open -> figures.readBack(open, "unasked"));
            }
            page = deliveries.booked(over, since, page.getLast().id(), batch);
        }
        return wrong;
    }

    private int look(List<Open> some, Target target, ReadingSession session) {
        Map<Open, Delivery> asked = new LinkedHashMap<>();
        some.forEach(open -> asked.put(open, assembly.of(open)));
        Map<Delivery, Optional<Outcome.Booked>> found = target.find(List.copyOf(asked.values()), session);
        return (int) some.stream()
                .filter(open -> wrong(open, found.getOrDefault(asked.get(open), Optional.empty())))
                .count();
    }

    private boolean wrong(Open open, Optional<Outcome.Booked> found) {
        Optional<Problem> doubt = found.isEmpty()
                ? Optional.of(gone(open))
                : found.get().attention().stream()
                        .filter(problem -> problem.code().equals(TWICE))
                        .findFirst();
        figures.readBack(open, doubt.isEmpty() ? "standing" : found.isEmpty() ? "gone" : "twice");
        doubt.ifPresent(problem -> {
            LOG.error("Delivery {} of submission {}: {}", open.id(), open.submission(), problem);
            transaction.executeWithoutResult(status -> settlement.doubted(open, problem));
        });
        return doubt.isPresent();
    }

    private static Problem gone(Open open) {
        return Problem.error(
                "entry-gone",
                "The entry that was booked does not stand in the package any more.",
                "Look whether somebody removed it there on purpose; else send document " + open.number() + " again.");
    }
}
