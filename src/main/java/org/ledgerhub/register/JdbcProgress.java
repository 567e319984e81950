package org.ledgerhub.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            String submission,
            Delivery.Purpose purpose,
            Status status,
            Submission.@Nullable WaitingFor waitingFor,
            @Nullable Problem problem,
            boolean coda) {

        static Part of(ResultSet row) throws SQLException {
            String problem = row.getString("problem");
            return new Part(
                    row.getString("submission"),
                    Columns.constant(Delivery.Purpose.class, row.getString("purpose")),
                    Columns.constant(Status.class, row.getString("status")),
                    Columns.constantOrNull(Submission.WaitingFor.class, row.getString("waiting_for")),
                    problem == null ? null : Json.read(problem, Problem.class),
                    row.getBoolean("coda"));
        }
    }

    @Override
    public void advance(String submission) {
        advance(List.of(submission));
    }

    /** All of a round of deliveries with one look at each table, and written together. */
    @Override
    public void advance(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<SubmissionRow> rows = submissions.lock(ids);
        Map<String, List<Part>> parts = parts(ids);
        List<StatusChange.Move> moves = new ArrayList<>();
        for (SubmissionRow row : rows) {
            List<Part> own = parts.getOrDefault(row.id(), List.of());
            List<Part> leading = own.stream()
                    .filter(part -> part.purpose() == Delivery.Purpose.BOOKS)
                    .toList();
            leading = leading.isEmpty() ? own : leading;
            if (FOLLOWING.contains(row.status()) && !leading.isEmpty()) {
                follow(row, least(leading), attention(own)).ifPresent(moves::add);
            }
        }
        change.move(moves);
    }

    private static Optional<StatusChange.Move> follow(SubmissionRow row, Part least, boolean attention) {
        boolean held = least.status() == Status.HELD;
        Problem problem = least.status() == Status.BOOKED ? null : least.problem();
        Change all = new Change(least.waitingFor(), problem, held ? STEP : null, Map.of()).with("attention", attention);
        if (least.status() != row.status()) {
            List<Status> path = Moves.path(row.status(), least.status());
            if (path.isEmpty()) {
                throw new FirmRegister.IllegalMove("A submission can't go from " + Columns.code(row.status()) + " to "
                        + Columns.code(least.status()) + ".");
            }
            String reason = problem == null ? booked(least) : problem.code();
            return Optional.of(new StatusChange.Move(row, all, "delivery", reason, path));
        }
        boolean changed = attention != row.attention()
                || least.waitingFor() != row.waitingFor()
                || !Objects.equals(problem, row.problem());
        return changed ? Optional.of(new StatusChange.Move(row, all, "delivery", null, List.of())) : Optional.empty();
    }

    private static @Nullable String booked(Part least) {
        return least.coda() && least.status() == Status.BOOKED ? "handed over" : null;
    }

    private Map<String, List<Part>> parts(Collection<String> ids) {
        return jdbc
                .sql("select submission, purpose, status, waiting_for, problem, coda from delivery"
                        + " where submission in (:ids)")
                .param("ids", ids)
                .query((row, n) -> Part.of(row))
                .list()
                .stream()
                .filter(part -> LEAST_ADVANCED_FIRST.contains(part.status()))
                .collect(Collectors.groupingBy(Part::submission));
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
