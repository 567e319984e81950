package org.ledgerhub.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the deliveries of submissions are. */
final class DeliveryViews {
    private final JdbcClient jdbc;

    DeliveryViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deliveries by submission, without their steps. */
    Map<String, List<Submission.DeliveryState>> of(List<String> submissions) {
        Map<String, List<Submission.DeliveryState>> found = new HashMap<>();
        jdbc.sql("select * from delivery where submission in (:ids) order by purpose, link, part")
                .param("ids", submissions)
                .query(row -> {
                    found.computeIfAbsent(row.getString("submission"), none -> new ArrayList<>())
                            .add(state(row, List.of()));
                });
        return found;
    }

    List<Submission.DeliveryState> withSteps(String submission) {
        Map<String, List<Submission.StepState>> steps = new HashMap<>();
        jdbc.sql("""
                        select p.* from delivery_step p join delivery d on d.id = p.delivery
                        where d.submission = ? order by p.at""").param(submission).query(row -> {
            steps.computeIfAbsent(row.getString("delivery"), none -> new ArrayList<>())
                    .add(new Submission.StepState(
                            Columns.constant(Step.class, row.getString("name")),
                            Columns.constant(Step.State.class, row.getString("status")),
                            row.getString("detail")));
        });
        return jdbc.sql("select * from delivery where submission = ? order by purpose, link, part")
                .param(submission)
                .query((row, n) -> state(row, steps.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Submission.DeliveryState state(ResultSet row, List<Submission.StepState> steps) throws SQLException {
        String problem = row.getString("problem");
        return new Submission.DeliveryState(
                row.getString("id"),
                row.getString("connection"),
                row.getString("target"),
                Columns.constant(Delivery.Purpose.class, row.getString("purpose")),
                row.getInt("part"),
                row.getBoolean("coda"),
                Columns.constant(Status.class, row.getString("status")),
                Columns.constantOrNull(Submission.WaitingFor.class, row.getString("waiting_for")),
                row.getString("reference"),
                row.getString("number"),
                problem == null ? null : Json.read(problem, Problem.class),
                steps);
    }
}
