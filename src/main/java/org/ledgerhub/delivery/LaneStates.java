package org.ledgerhub.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lanes of a firm in which something is still to be sent, for people who wonder why it takes so long. */
@Component
public class LaneStates {
    private final JdbcClient jdbc;

    LaneStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lane as it stands.
     *
     * @param open deliveries in it that have not come to an end
     * @param attempts failed in a row
     * @param blockedUntil when it is tried again, absent when nothing keeps it
     */
    public record State(
            String connection,
            String dossier,
            String journal,
            long open,
            long attempts,
            @Nullable Instant blockedUntil) {}

    /** Those with open deliveries, the longest kept first. */
    public List<State> of(String firm) {
        return jdbc.sql("""
                        select d.connection, d.dossier, d.journal, count(*) as open_ones,
                          max(l.attempts) as attempts, max(l.blocked_until) as blocked_until
                        from outbox o join delivery d on d.id = o.delivery left join lane l on l.id = o.lane
                        where d.firm = ? group by d.connection, d.dossier, d.journal
                        order by max(l.attempts) desc, d.dossier, d.journal""")
                .param(firm)
                .query((row, n) -> new State(
                        row.getString("connection"),
                        row.getString("dossier"),
                        row.getString("journal"),
                        row.getLong("open_ones"),
                        row.getLong("attempts"),
                        Columns.instantOrNull(row, "blocked_until")))
                .list();
    }
}
