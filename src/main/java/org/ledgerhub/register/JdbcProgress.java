package org.ledgerhub.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a submission follow the least advanced of its deliveries that book; files alone only draw attention. */
@Component
final class JdbcProgress implements Progress {
    /** Step to try again from when a package refused it. */
    static final String STEP = "send";

    private static final List<Status> LEAST_ADVANCED_FIRST =
            List.of(Status.HELD, Status.WAITING, Status.UNCERTAIN, Status.SENDING, Status.SENT, Status.BOOKED);
    private static final Set<Status> FOLLOWING =
            EnumSet.of(Status.WAITING, Status.SENDING, Status.SENT, Status.UNCERTAIN, Status.HELD, Status.BOOKED);

    private final JdbcClient jdbc;
    private final SubmissionRows submissions;
    private final StatusChange change;

    JdbcProgress(JdbcClient jdbc, SubmissionRows submissions, StatusChange change) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.change = change;
    }

    private record Part(
            Delivery.Purpose purpose,
            Status status,
            Submission.@Nullable WaitingFor waitingFor,
            @Nullable Problem problem,
            boolean coda) {

        static Part of(ResultSet row) throws SQLException {
            String problem = row.getString("problem");
            return new Part(
                    Columns.constant(Delivery.Purpose.class, row.getString("purpose")),
                    Columns.constant(Status.class, row.getString("status")),
                    Columns.constantOrNull(Submission.WaitingFor.class, row.getString("waiting_for")),
                    problem == null ? null : Json.read(problem, Problem.class),
                    row.getBoolean("coda"));
        }
    }

    @Override
    public void advance(String submission) {
        SubmissionRow row = submissions.lock(submission).orElseThrow();
        List<Part> parts = parts(submission);
        List<Part> leading = parts.stream()
                .filter(part -> part.purpose() == Delivery.Purpose.BOOKS)
                .toList();
        leading = leading.isEmpty() ? parts : leading;
        if (FOLLOWING.contains(row.status()) && !leading.isEmpty()) {
            follow(row, least(leading), attention(parts));
        }
    }

    private void follow(SubmissionRow row, Part least, boolean attention) {
        boolean held = least.status() == Status.HELD;
        Problem problem = least.status() == Status.BOOKED ? null : least.problem();
        Change all = new Change(least.waitingFor(), problem, held ? STEP : null, java.util.Map.of())
                .with("attention", attention);
        if (least.status() != row.status()) {
            List<Status> path = Moves.path(row.status(), least.status());
            if (path.isEmpty()) {
                throw new FirmRegister.IllegalMove("A submission can't go from " + Columns.code(row.status()) + " to "
                        + Columns.code(least.status()) + ".");
            }
            change.move(row, all, "delivery", problem == null ? booked(least) : problem.code(), path);
        } else if (attention != row.attention()
                || least.waitingFor() != row.waitingFor()
                || !Objects.equals(problem, row.problem())) {
            change.update(row, all);
        }
    }

    private static @Nullable String booked(Part least) {
        return least.coda() && least.status() == Status.BOOKED ? "handed over" : null;
    }

    private List<Part> parts(String submission) {
        return jdbc
                .sql("select purpose, status, waiting_for, problem, coda from delivery where submission = ?")
                .param(submission)
                .query((row, n) -> Part.of(row))
                .list()
                .stream()
                .filter(part -> LEAST_ADVANCED_FIRST.contains(part.status()))
                .toList();
    }

    private static Part least(List<Part> parts) {
        return parts.stream()
                .min(Comparator.comparingInt(part -> LEAST_ADVANCED_FIRST.indexOf(part.status())))
                .orElseThrow();
    }

    /** Files that could not be handed over, or something missing at an entry that stands. */
    private static boolean attention(List<Part> parts) {
        return parts.stream()
                .anyMatch(part -> part.status() == Status.BOOKED && part.problem() != null
                        || part.purpose() == Delivery.Purpose.FILES && part.status() == Status.HELD);
    }
}
