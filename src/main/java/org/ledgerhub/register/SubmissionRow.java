package org.ledgerhub.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.office.Columns;

/** A submission as its row has it, with what only the register needs. */
record SubmissionRow(
        String id,
        String firm,
        String original,
        int index,
        String side,
        @Nullable String dossier,
        Submission.@Nullable Kind kind,
        Status status,
        Submission.@Nullable WaitingFor waitingFor,
        boolean attention,
        Instant received,
        @Nullable String documentJson,
        @Nullable String identity,
        @Nullable String messageKey,
        Set<String> overruled,
        @Nullable String postingsJson,
        @Nullable String reviewJson,
        @Nullable Problem problem,
        @Nullable String failedStep,
        @Nullable String duplicateOf,
        @Nullable String corrects,
        @Nullable String reversedBy,
        Submission.@Nullable Summary summary,
        long version) {

    /** All columns but the large ones. */
    static final String LIGHT =
            "id, firm, original, idx, side, dossier, kind, status, waiting_for, attention, received,"
                    + " identity, message_key, overruled, review, problem, failed_step, duplicate_of, corrects, reversed_by,"
                    + " document_date, number, counterparty, gross, currency, version";

    /** All columns. */
    static final String FULL = LIGHT + ", document, postings";

    static SubmissionRow full(ResultSet row) throws SQLException {
        return of(row, row.getString("document"), row.getString("postings"));
    }

    static SubmissionRow light(ResultSet row) throws SQLException {
        return of(row, null, null);
    }

    private static SubmissionRow of(ResultSet row, @Nullable String document, @Nullable String postings)
            throws SQLException {
        String problem = row.getString("problem");
        String overruled = row.getString("overruled");
        return new SubmissionRow(
                row.getString("id"),
                row.getString("firm"),
                row.getString("original"),
                row.getInt("idx"),
                row.getString("side"),
                row.getString("dossier"),
                Columns.constantOrNull(Submission.Kind.class, row.getString("kind")),
                Columns.constant(Status.class, row.getString("status")),
                Columns.constantOrNull(Submission.WaitingFor.class, row.getString("waiting_for")),
                row.getBoolean("attention"),
                Columns.instant(row, "received"),
                document,
                row.getString("identity"),
                row.getString("message_key"),
                overruled == null ? Set.of() : Set.of(overruled.split(" ")),
                postings,
                row.getString("review"),
                problem == null ? null : Json.read(problem, Problem.class),
                row.getString("failed_step"),
                row.getString("duplicate_of"),
                row.getString("corrects"),
                row.getString("reversed_by"),
                summary(row),
                row.getLong("version"));
    }

    private static Submission.@Nullable Summary summary(ResultSet row) throws SQLException {
        Submission.Summary summary = new Submission.Summary(
                row.getObject("document_date", LocalDate.class),
                row.getString("number"),
                row.getString("counterparty"),
                plain(row.getBigDecimal("gross")),
                row.getString("currency"));
        return summary.equals(Submission.Summary.NOTHING) ? null : summary;
    }

    /** The column fills up with zeros. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale()));
    }

    @Nullable
    Document document() {
        return documentJson == null ? null : Json.document(documentJson);
    }

    /** The document of a submission that has been read. */
    Document readDocument() {
        return Json.document(Objects.requireNonNull(documentJson));
    }

    List<Posting> postings() {
        return postingsJson == null ? List.of() : List.of(Json.read(postingsJson, Posting[].class));
    }

    List<Problem> review() {
        return reviewJson == null ? List.of() : List.of(Json.read(reviewJson, Problem[].class));
    }
}
