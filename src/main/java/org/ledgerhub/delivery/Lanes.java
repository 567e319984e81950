package org.ledgerhub.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgerhub.office.HubProcess;
import org.ledgerhub.target.Session.LaneLost;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who works on which lane: one process at a time, by compare-and-set with the database's clock, so that clocks of
 * machines never matter.
 */
@Component
class Lanes {
    /** What is booked and in a lane again lacks files. In a lane in order; a statement never passes an earlier one of its account that can't go yet. */
    static final String TAKEABLE = """
            o.released and o.due <= current_timestamp and d.status in ('waiting', 'sending', 'sent', 'uncertain', 'booked')
            and not exists (select 1 from outbox p join delivery e on e.id = p.delivery
              where p.lane = o.lane and p.position < o.position and d.kind = 'bank' and e.kind = 'bank'
              and (e.status = 'held' or not p.released))""";

    private static final String LATER = "current_timestamp + cast(:millis as integer) * interval '0.001' second";
    private static final String OURS = " where id = :lane and owner = :owner and fence = :fence";
    private static final String FREE = """
             (owner is null or lease_until < current_timestamp)
            and (blocked_until is null or blocked_until <= current_timestamp)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String owner;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    @Autowired
    Lanes(JdbcClient jdbc, TransactionTemplate transaction, HubProcess process) {
        this(jdbc, transaction, process.id());
    }

    Lanes(JdbcClient jdbc, TransactionTemplate transaction, String owner) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.owner = owner;
    }

    /**
     * Lanes that are free and have something to send, the longest waiting first. The lanes are taken from the outbox, so
     * that idle ones cost nothing, and each is asked for its first delivery alone: a backlog is not read to its end.
     */
    List<String> ready(int limit) {
        return jdbc.sql("""
                        select id from (
                          select id, (select o.position from outbox o join delivery d on d.id = o.delivery
                            where o.lane = lane.id and\s""" + TAKEABLE + """
                             order by o.position limit 1) as first_position
                          from lane where id in (select lane from outbox where released and due <= current_timestamp)
                          and""" + FREE + """
                        ) ready where first_position is not null order by first_position limit :limit""")
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The connection of a lane, which never changes; a lane that stands is asked for once. */
    Optional<Place> place(String lane) {
        Optional<Place> known = Optional.ofNullable(places.get(lane));
        return known.isPresent() ? known : find(lane);
    }

    private Optional<Place> find(String lane) {
        Optional<Place> found = jdbc.sql("select firm, connection from lane where id = :lane")
                .param("lane", lane)
                .query((row, n) -> new Place(row.getString("firm"), row.getString("connection")))
                .optional();
        found.ifPresent(place -> places.put(lane, place));
        return found;
    }

    /** Claims a lane that is free; a lane whose lease ran out is free, too. */
    Optional<Claim> claim(String lane, Duration longestCall) {
        return transaction.execute(status -> {
            int claimed = jdbc.sql("update lane set owner = :owner, fence = fence + 1, lease_until = " + LATER
                            + " where id = :lane and" + FREE)
                    .param("owner", owner)
                    .param("millis", longestCall.multipliedBy(3).toMillis())
                    .param("lane", lane)
                    .update();
            return claimed == 0 ? Optional.empty() : Optional.of(claimed(lane, longestCall));
        });
    }

    private Claim claimed(String lane, Duration longestCall) {
        return jdbc.sql("select firm, connection, fence, attempts from lane where id = :lane")
                .param("lane", lane)
                .query((row, n) -> new Claim(
                        lane,
                        row.getString("firm"),
                        row.getString("connection"),
                        row.getLong("fence"),
                        longestCall,
                        row.getInt("attempts")))
                .single();
    }

    /** Makes the lease run anew. */
    void renew(Claim claim) {
        demand(ours("update lane set lease_until = " + LATER + OURS, claim)
                .param("millis", claim.lease().toMillis())
                .update());
    }

    /** Checks that a write that starts now ends before the lease does. */
    void fence(Claim claim) {
        boolean enough = ours("select count(*) from lane" + OURS + " and lease_until > " + LATER, claim)
                        .param("millis", claim.longestCall().toMillis())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!enough) {
            renew(claim);
        }
    }

    /**
     * Stores the natural key that a write which starts now will have, if that write ends before the lease does; false
     * when the lease is too short or lost, and nothing is stored.
     */
    boolean plan(Claim claim, String delivery, String naturalKey) {
        return ours(
                                "update delivery set natural_key = :key where id = :delivery"
                                        + " and exists (select 1 from lane" + OURS + " and lease_until > " + LATER
                                        + ")",
                                claim)
                        .param("key", naturalKey)
                        .param("delivery", delivery)
                        .param("millis", claim.longestCall().toMillis())
                        .update()
                > 0;
    }

    /** Goes on without a pause; keeps others from the lane until the caller's transaction ends. */
    void open(Claim claim) {
        demand(ours("update lane set attempts = 0, blocked_until = null" + OURS, claim)
                .update());
    }

    /** Blocks the lane for a while; keeps others from the lane until the caller's transaction ends. */
    void block(Claim claim, int attempts, Duration pause) {
        demand(ours("update lane set attempts = :attempts, blocked_until = " + LATER + OURS, claim)
                .param("attempts", attempts)
                .param("millis", pause.toMillis())
                .update());
    }

    /** Gives the lane back; nothing happens when it is lost already. */
    void release(Claim claim) {
        ours("update lane set owner = null, lease_until = null" + OURS, claim).update();
    }

    /** Gives back what processes that are gone held; only for a hub that runs alone. */
    int releaseAll() {
        return jdbc.sql("update lane set owner = null, lease_until = null where owner <> :owner")
                .param("owner", owner)
                .update();
    }

    /** Gives back what this hub held when it was killed. */
    int releaseOwn() {
        return jdbc.sql("update lane set owner = null, lease_until = null where owner = :owner")
                .param("owner", owner)
                .update();
    }

    private JdbcClient.StatementSpec ours(String sql, Claim claim) {
        return jdbc.sql(sql).param("lane", claim.lane()).param("owner", owner).param("fence", claim.fence());
    }

    private static void demand(int rows) {
        if (rows == 0) {
            throw new LaneLost("Another process took the lane over.");
        }
    }

    /** Whose lane it is and where it leads. */
    record Place(String firm, String connection) {}
}
