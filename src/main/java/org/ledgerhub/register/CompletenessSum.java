package org.ledgerhub.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The completeness equation of one firm: what came in by the counter, and where it stands by the rows. */
record CompletenessSum(String firm, JdbcClient jdbc, IntakeRows intake) {

    FirmRegister.Completeness of(LocalDate day) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        jdbc.sql("""
                        select status, count(*) as submissions from submission
                        where firm = ? and received >= ? and received < ? group by status""").params(firm, start(day), start(day.plusDays(1))).query(row -> {
            counts.put(Columns.constant(Status.class, row.getString("status")), row.getLong("submissions"));
        });
        return new FirmRegister.Completeness(
                day,
                intake.in(firm, day),
                sum(counts, Status.BOOKED, Status.SENT),
                sum(
                        counts,
                        Status.RECEIVED,
                        Status.READ,
                        Status.CODED,
                        Status.WAITING,
                        Status.SENDING,
                        Status.UNCERTAIN),
                sum(counts, Status.HELD, Status.DUPLICATE),
                sum(counts, Status.DISMISSED));
    }

    private static Object start(LocalDate day) {
        return Columns.time(day.atStartOfDay(IntakeRows.BRUSSELS).toInstant());
    }

    private static long sum(Map<Status, Long> counts, Status... statuses) {
        return Stream.of(statuses)
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
    }
}
