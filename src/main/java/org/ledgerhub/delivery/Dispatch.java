package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.register.LogReference;
import org.ledgerhub.target.Session.LaneLost;
import org.ledgerhub.target.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The out-desk's door for the routes: which lanes have work, and work on one of them. Any number of threads and
 * processes may call it at the same time; a lane is worked on by one of them.
 */
@Component
public class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /** A busy lane is given back now and then, so that others get their turn. */
    private static final int ROUNDS = 50;

    private static final Duration UNUSABLE = Duration.ofMinutes(1);

    private final Lanes lanes;
    private final OpenDeliveries open;
    private final Assembly assembly;
    private final Settlement settlement;
    private final DeliveryRows rows;
    private final Office office;
    private final Targets targets;
    private final Backoff backoff;
    private final Heartbeat heartbeat;
    private final TransactionTemplate transaction;
    private final Sessions sessions;
    private final MasterDataRefresh masterData;
    private volatile boolean stopping;

    Dispatch(
            Lanes lanes,
            OpenDeliveries open,
            Assembly assembly,
            Settlement settlement,
            DeliveryRows rows,
            Office office,
            Targets targets,
            DeliverySettings settings,
            Heartbeat heartbeat,
            TransactionTemplate transaction,
            Sessions sessions,
            MasterDataRefresh masterData) {
        this.lanes = lanes;
        this.open = open;
        this.assembly = assembly;
        this.settlement = settlement;
        this.rows = rows;
        this.office = office;
        this.targets = targets;
        this.backoff = settings.backoff();
        this.heartbeat = heartbeat;
        this.transaction = transaction;
        this.sessions = sessions;
        this.masterData = masterData;
    }

    /** Up to so many lanes that have something to send now, the longest waiting first; none once the hub is about to end. */
    public List<String> ready(int limit) {
        return stopping ? List.of() : lanes.ready(limit);
    }

    /** Name of the target that a lane leads to. */
    public String target(String lane) {
        Lanes.Place place = lanes.place(lane).orElseThrow();
        return office.of(place.firm())
                .connection(place.connection())
                .orElseThrow()
                .target();
    }

    /** Works on up to so many lanes, one after the other; gives how many there were. */
    public int run(int limit) {
        List<String> ready = ready(limit);
        ready.forEach(this::work);
        return ready.size();
    }

    /**
     * From now on no round begins: what is being sent is sent and settled, and the rest waits for the next start. A call
     * that is broken off would leave an entry uncertain that need not be.
     */
    @EventListener
    void stop(ContextClosedEvent closing) {
        stopping = true;
    }

    /** Sends what a lane holds, until it is empty, blocked or has had its turn; nothing when somebody else has it. */
    public void work(String lane) {
        Optional<Lanes.Place> place = stopping ? Optional.empty() : lanes.place(lane);
        if (place.isEmpty()) {
            return;
        }
        FirmOffice firm = office.of(place.get().firm());
        Connection connection = firm.connection(place.get().connection()).orElseThrow();
        Target target = targets.named(connection.target());
        Optional<Claim> claim = lanes.claim(lane, target.spec().longestCall());
        if (claim.isEmpty()) {
            return;
        }
        try (Heartbeat.Beat beating = heartbeat.keep(claim.get())) {
            rounds(claim.get(), firm, connection, target);
        } catch (LaneLost lost) {
            LOG.warn("Lane {} was taken over; its new owner goes on", lane);
        } finally {
            lanes.release(claim.get());
        }
    }

    private void rounds(Claim first, FirmOffice firm, Connection connection, Target target) {
        boolean more = true;
        Claim claim = first;
        for (int i = 0; more && !stopping && i < ROUNDS; i++) {
            List<Open> batch = open.take(claim.lane(), target.spec().maxBatch());
            if (batch.isEmpty()) {
                return;
            }
            Link link = firm.link(batch.getFirst().link()).orElseThrow();
            if (!usable(connection, link)) {
                unusable(claim, batch);
                return;
            }
            Optional<Problem> blocked;
            try (LogReference reference = LogReference.of(submissions(batch))) {
                blocked = round(claim, firm, connection, link, target).run(batch, assembly);
                blocked.ifPresent(problem -> LOG.warn(
                        "{} is left alone for a while: {}, {}", connection.id(), problem.code(), problem.message()));
                SignIn.heard(firm, connection.id(), blocked.orElse(null));
            }
            more = blocked.isEmpty();
            claim = claim.answered();
        }
    }

    private static List<String> submissions(List<Open> batch) {
        return batch.stream().map(Open::submission).distinct().toList();
    }

    private Round round(Claim claim, FirmOffice firm, Connection connection, Link link, Target target) {
        ReadingSession reading = sessions.over(link, firm, connection, target.spec());
        Vetting vetting = new Vetting(
                reading.masterData(), firm.dossier(link.dossier()).orElseThrow().closedPeriod());
        KnownBooks books = new KnownBooks(
                vetting,
                () -> masterData.again(
                        firm, connection, link.remoteDossier(), reading.clock().instant()));
        LaneSession session = new LaneSession(reading, claim, lanes, rows, transaction, () -> stopping);
        return new Round(claim, target, books, session, lanes, settlement, backoff, transaction);
    }

    private static boolean usable(Connection connection, Link link) {
        return connection.status() != Connection.Status.DISABLED && link.active();
    }

    private void unusable(Claim claim, List<Open> batch) {
        transaction.executeWithoutResult(status -> {
            lanes.block(claim, 0, UNUSABLE);
            settlement.lock(batch);
            settlement.unknown(
                    batch,
                    Problem.warning(
                            "connection-off",
                            "The connection is switched off.",
                            "Switch it on; what waits goes then by itself."));
        });
    }
}
