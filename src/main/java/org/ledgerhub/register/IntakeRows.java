package org.ledgerhub.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only counter of what came in, by reception day: kept apart from the submissions so that both can be compared. */
@Component
final class IntakeRows {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private final JdbcClient jdbc;

    IntakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(String firm, Instant received, int submissions) {
        jdbc.sql("insert into intake (firm, reception_day, submissions) values (?, ?, ?)")
                .params(firm, LocalDate.ofInstant(received, BRUSSELS), submissions)
                .update();
    }

    long in(String firm, LocalDate day) {
        return jdbc.sql("select coalesce(sum(submissions), 0) from intake where firm = ? and reception_day = ?")
                .params(firm, day)
                .query(Long.class)
                .single();
    }
}
