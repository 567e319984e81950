package org.ledgerhub.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions of one firm as people and programs see them. */
final class SubmissionViews {
    private static final int LONGEST_PAGE = 500;
    /** Postings of a long statement that are shown; each may have thousands of lines. */
    private static final int SHOWN_PARTS = 3;

    private final String firm;
    private final JdbcClient jdbc;
    private final DeliveryViews deliveries;
    private final PostingRows parts;

    SubmissionViews(String firm, JdbcClient jdbc) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.deliveries = new DeliveryViews(jdbc);
        this.parts = new PostingRows(jdbc);
    }

    Optional<SubmissionRow> row(String id) {
        return jdbc.sql("select " + SubmissionRow.FULL + " from submission where firm = ? and id = ?")
                .params(firm, id)
                .query((row, n) -> SubmissionRow.full(row))
                .optional();
    }

    Optional<Submission> one(String id) {
        return row(id).map(row -> {
            Original original = Objects.requireNonNull(
                    OriginalViews.all(jdbc, firm, List.of(row.original())).get(row.original()));
            int parts = this.parts.count(row);
            List<Posting> postings = new ArrayList<>(row.postings());
            if (parts > 1) {
                postings.addAll(this.parts.after(id, SHOWN_PARTS - 1));
            }
            return submission(
                    row, original, postings, parts > SHOWN_PARTS ? parts : null, deliveries.withSteps(id), history(id));
        });
    }

    /** Where the entries of a statement are, and which are its own. */
    record Place(String original, int index, Share share) {}

    /** Before it has joined the chain, all of them are taken for its own. */
    Optional<Place> statement(String id) {
        return jdbc.sql("""
                        select s.original, s.idx, b.* from submission s join bank_statement b on b.submission = s.id
                        where s.firm = ? and s.id = ?""")
                .params(firm, id)
                .query((row, n) -> {
                    StatementRow statement = StatementRow.of(row);
                    Share share = statement.share() == null
                            ? Share.after(0, java.math.BigDecimal.ZERO, statement.entries())
                            : statement.share();
                    return new Place(row.getString("original"), row.getInt("idx"), share);
                })
                .optional();
    }

    FirmRegister.Page list(FirmRegister.Query query) {
        return search(new FirmRegister.Search(
                query.dossier(),
                query.status() == null ? Set.of() : Set.of(query.status()),
                query.kind() == null ? Set.of() : Set.of(query.kind()),
                query.from(),
                query.to(),
                null,
                query.limit(),
                query.after()));
    }

    /** A fixed number of queries, whatever the length of the page. */
    FirmRegister.Page search(FirmRegister.Search query) {
        int limit = Math.clamp(query.limit(), 1, LONGEST_PAGE);
        List<SubmissionRow> rows = page(query, limit + 1);
        boolean more = rows.size() > limit;
        List<SubmissionRow> shown = more ? rows.subList(0, limit) : rows;
        if (shown.isEmpty()) {
            return new FirmRegister.Page(List.of(), null);
        }
        Set<String> originalIds = new LinkedHashSet<>();
        shown.forEach(row -> originalIds.add(row.original()));
        Map<String, Original> originals = OriginalViews.all(jdbc, firm, originalIds);
        Map<String, List<Submission.DeliveryState>> sent =
                deliveries.of(shown.stream().map(SubmissionRow::id).toList());
        List<Submission> items = shown.stream()
                .map(row -> submission(
                        row,
                        Objects.requireNonNull(originals.get(row.original())),
                        List.of(),
                        null,
                        sent.getOrDefault(row.id(), List.of()),
                        List.of()))
                .toList();
        return new FirmRegister.Page(items, more ? FirmRegister.Page.after(items.getLast()) : null);
    }

    private List<SubmissionRow> page(FirmRegister.Search query, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("firm", firm, "limit", limit));
        StringBuilder where = new StringBuilder(" where firm = :firm");
        restrict(where, values, " and dossier = :dossier", "dossier", query.dossier());
        restrict(where, values, " and status in (:statuses)", "statuses", codes(query.statuses()));
        restrict(where, values, " and kind in (:kinds)", "kinds", codes(query.kinds()));
        restrict(where, values, TEXT, "text", pattern(query.text()));
        restrict(where, values, " and received >= :from", "from", start(query.from()));
        LocalDate to = query.to();
        restrict(where, values, " and received < :to", "to", start(to == null ? null : to.plusDays(1)));
        String after = query.after();
        if (after != null) {
            int split = after.indexOf('_');
            restrict(
                    where,
                    values,
                    " and (received < :before or received = :before and id < :id)",
                    "before",
                    Columns.time(moment(after, split)));
            values.put("id", after.substring(split + 1));
        }
        return jdbc.sql("select " + SubmissionRow.LIGHT + " from submission" + where
                        + " order by received desc, id desc limit :limit")
                .params(values)
                .query((row, n) -> SubmissionRow.light(row))
                .list();
    }

    private static final String TEXT = """
             and (lower(counterparty) like :text escape '!' or lower(number) like :text escape '!'
              or original in (select id from original where firm = :firm and lower(file_name) like :text escape '!'))""";

    private static @Nullable List<String> codes(Set<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? null
                : constants.stream().map(Columns::code).toList();
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static Instant moment(String mark, int split) {
        try {
            return Instant.parse(mark.substring(0, Math.max(0, split)));
        } catch (DateTimeParseException unreadable) {
            throw new FirmRegister.UnknownMark(mark);
        }
    }

    private static void restrict(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Object start(@Nullable LocalDate day) {
        return day == null
                ? null
                : Columns.time(day.atStartOfDay(IntakeRows.BRUSSELS).toInstant());
    }

    /** Written in order: those not yet in the chain of the audit trail are the youngest. */
    private static final String MOVES = """
            select id, subject, at, from_status, to_status, by_whom, reason from audit
            where kind = 'submission' and subject in (:ids)
            union all
            select id, subject, at, from_status, to_status, by_whom, reason from audit_unsealed
            where kind = 'submission' and subject in (:ids)
            order by id""";

    Map<String, Submission.Move> lastMoves(List<String> submissions, Status to) {
        Map<String, Submission.Move> last = new HashMap<>();
        List<String> own = submissions.isEmpty()
                ? List.of()
                : jdbc.sql("select id from submission where firm = :firm and id in (:ids)")
                        .param("firm", firm)
                        .param("ids", submissions)
                        .query(String.class)
                        .list();
        if (!own.isEmpty()) {
            jdbc.sql(MOVES).param("ids", own).query(row -> {
                Submission.Move move = move(row);
                if (move.to() == to) {
                    last.put(row.getString("subject"), move);
                }
            });
        }
        return last;
    }

    private List<Submission.Move> history(String submission) {
        return jdbc.sql(MOVES)
                .param("ids", List.of(submission))
                .query((row, n) -> move(row))
                .list();
    }

    private static Submission.Move move(ResultSet row) throws SQLException {
        return new Submission.Move(
                Columns.instant(row, "at"),
                Columns.constantOrNull(Status.class, row.getString("from_status")),
                Columns.constant(Status.class, row.getString("to_status")),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    private static Submission submission(
            SubmissionRow row,
            Original original,
            List<Posting> postings,
            @Nullable Integer parts,
            List<Submission.DeliveryState> deliveries,
            List<Submission.Move> history) {
        return new Submission(
                row.id(),
                original,
                row.index(),
                row.firm(),
                row.dossier(),
                row.kind(),
                row.status(),
                row.waitingFor(),
                row.attention(),
                row.received(),
                row.document(),
                row.review(),
                postings,
                parts,
                row.problem(),
                row.duplicateOf(),
                row.corrects(),
                row.reversedBy(),
                row.summary(),
                deliveries,
                history,
                row.version());
    }
}
