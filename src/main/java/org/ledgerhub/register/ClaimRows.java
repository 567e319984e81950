package org.ledgerhub.register;

import java.time.Clock;
import java.util.Optional;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claimed identities; their unique key decides who was first. */
@Component
final class ClaimRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True when the submission holds the key now; waits for another transaction that is claiming it. */
    boolean insert(String key, String submission) {
        int inserted = jdbc.sql("insert into claim (claim_key, submission, at) values (?, ?, ?) on conflict do nothing")
                .params(key, submission, Columns.time(clock.instant()))
                .update();
        return inserted == 1 || owner(key).filter(submission::equals).isPresent();
    }

    Optional<String> owner(String key) {
        return jdbc.sql("select submission from claim where claim_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }
}
