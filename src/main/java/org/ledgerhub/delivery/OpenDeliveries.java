package org.ledgerhub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Link;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries that wait in their lanes, in order. */
@Component
class OpenDeliveries {
    private static final String ROWS = """
            select d.*, s.received, s.document_date, s.number as document_number,
              coalesce(p.content, s.postings) as posting
            from delivery d join submission s on s.id = d.submission
            left join posting_part p on p.submission = d.submission and p.part = d.part""";

    /** A statement that was handed over as a file can't be asked for. */
    private static final String BOOKED =
            "d.status = 'booked' and d.purpose = 'books' and not d.coda and d.changed >= :since";

    private final JdbcClient jdbc;

    OpenDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can go next in a lane, in order, all over the link that the first goes over; empty when nothing can. */
    List<Open> take(String lane, int limit) {
        return jdbc.sql(ROWS + " join outbox o on o.delivery = d.id where o.lane = :lane and " + Lanes.TAKEABLE
                        + " and d.link = (select d.link from outbox o join delivery d on d.id = o.delivery"
                        + " where o.lane = :lane and " + Lanes.TAKEABLE
                        + " order by o.position limit 1) order by o.position limit :limit")
                .param("lane", lane)
                .param("limit", limit)
                .query((row, n) -> open(row))
                .list();
    }

    /** The links over which something was booked through these targets since a moment, and is no file. */
    List<Over> linksBooked(Collection<String> targets, Instant since) {
        return targets.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct d.firm, d.link from delivery d where d.target in (:targets) and " + BOOKED
                                + " order by d.firm, d.link")
                        .param("since", Columns.time(since))
                        .param("targets", targets)
                        .query((row, n) -> new Over(row.getString("firm"), row.getString("link")))
                        .list();
    }

    /** A link of a firm. */
    record Over(String firm, String link) {}

    /**
     * The next deliveries that were booked over a link since a moment, and are no files.
     *
     * @param after id of the last one that is known, empty for the first page
     */
    List<Open> booked(Over over, Instant since, String after, int limit) {
        return jdbc.sql(ROWS + " where d.link = :link and d.id > :after and " + BOOKED + " order by d.id limit :limit")
                .param("link", over.link())
                .param("after", after)
                .param("since", Columns.time(since))
                .param("limit", limit)
                .query((row, n) -> open(row))
                .list();
    }

    /** The delivery of one part over a link, whatever its status; empty before it is written. */
    Optional<Open> of(String firm, String submission, String link, int part) {
        return jdbc.sql(ROWS
                        + " where d.firm = :firm and d.submission = :submission and d.link = :link and d.part = :part")
                .param("firm", firm)
                .param("submission", submission)
                .param("link", link)
                .param("part", part)
                .query((row, n) -> open(row))
                .optional();
    }

    /** How many postings a coded submission has. */
    int parts(String submission) {
        return 1
                + jdbc.sql("select count(*) from posting_part where submission = :submission")
                        .param("submission", submission)
                        .query(Integer.class)
                        .single();
    }

    /** The dossier of a submission that is coded; empty for others, and for another firm's. */
    Optional<String> dossier(String firm, String submission) {
        return jdbc.sql("select dossier from submission where firm = :firm and id = :submission "
                        + "and postings is not null and dossier is not null")
                .param("firm", firm)
                .param("submission", submission)
                .query(String.class)
                .optional();
    }

    /** The delivery of one part that approving a coded submission would write for a link. */
    Open planned(String firm, String submission, Link link, String target, int part) {
        return jdbc.sql("""
                        select s.*, coalesce(p.content, s.postings) as posting from submission s
                        left join posting_part p on p.submission = s.id and p.part = :part
                        where s.firm = :firm and s.id = :submission""")
                .param("firm", firm)
                .param("submission", submission)
                .param("part", part)
                .query((row, n) -> planned(row, link, target, part))
                .single();
    }

    private static Open planned(ResultSet row, Link link, String target, int part) throws SQLException {
        Posting posting = posting(row.getString("posting"));
        String named = link.settings().get("journal." + row.getString("kind"));
        boolean coda = row.getString("kind").equals("bank") && link.statements() == Link.Statements.CODA;
        return new Open(
                row.getString("id"),
                row.getString("firm"),
                row.getString("id"),
                part,
                link.id(),
                target,
                link.purpose(),
                link.dossier(),
                Columns.constant(Submission.Kind.class, row.getString("kind")),
                named != null || posting == null ? String.valueOf(named) : posting.journal(),
                coda,
                coda || link.shareDocuments(),
                Map.of(),
                null,
                Columns.constant(Status.class, row.getString("status")),
                Columns.instant(row, "received"),
                row.getObject("document_date", LocalDate.class),
                row.getString("number"),
                posting);
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getString("id"),
                row.getString("firm"),
                row.getString("submission"),
                row.getInt("part"),
                row.getString("link"),
                row.getString("target"),
                Columns.constant(Delivery.Purpose.class, row.getString("purpose")),
                row.getString("dossier"),
                Columns.constant(Submission.Kind.class, row.getString("kind")),
                row.getString("journal"),
                row.getBoolean("coda"),
                row.getBoolean("with_files"),
                texts(row.getString("vat_codes")),
                row.getString("natural_key"),
                Columns.constant(Status.class, row.getString("status")),
                Columns.instant(row, "received"),
                row.getObject("document_date", LocalDate.class),
                row.getString("document_number"),
                posting(row.getString("posting")));
    }

    private static Map<String, String> texts(@Nullable String json) {
        Map<String, String> texts = new HashMap<>();
        if (json != null) {
            Map<?, ?> read = Json.read(json, Map.class);
            read.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    /** Each posting is stored as a list of one. */
    private static @Nullable Posting posting(@Nullable String json) {
        Posting[] postings = json == null ? new Posting[0] : Json.read(json, Posting[].class);
        return postings.length == 0 ? null : postings[0];
    }
}
