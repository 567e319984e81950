package org.ledgerhub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
            select d.*, s.received, s.document_date, s.number as document_number, s.postings
            from delivery d join submission s on s.id = d.submission""";

    private final JdbcClient jdbc;

    OpenDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The link that the next delivery of a lane goes over; empty when nothing can go now. */
    Optional<String> nextLink(String lane) {
        return jdbc.sql("select d.link from outbox o join delivery d on d.id = o.delivery where o.lane = :lane and "
                        + Lanes.TAKEABLE + " order by o.position limit 1")
                .param("lane", lane)
                .query(String.class)
                .optional();
    }

    /** What can go next over a link, in order. */
    List<Open> take(String lane, String link, int limit) {
        return jdbc.sql(ROWS + " join outbox o on o.delivery = d.id where o.lane = :lane and d.link = :link and "
                        + Lanes.TAKEABLE + " order by o.position limit :limit")
                .param("lane", lane)
                .param("link", link)
                .param("limit", limit)
                .query((row, n) -> open(row))
                .list();
    }

    /** The deliveries of a submission, whatever their status. */
    List<Open> of(String firm, String submission) {
        return jdbc.sql(ROWS + " where d.firm = :firm and d.submission = :submission order by d.link, d.part")
                .param("firm", firm)
                .param("submission", submission)
                .query((row, n) -> open(row))
                .list();
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

    /** The delivery that approving a coded submission would write for a link. */
    Open planned(String firm, String submission, Link link, String target) {
        return jdbc.sql("select * from submission where firm = :firm and id = :submission")
                .param("firm", firm)
                .param("submission", submission)
                .query((row, n) -> planned(row, link, target))
                .single();
    }

    private static Open planned(ResultSet row, Link link, String target) throws SQLException {
        List<Posting> postings = postings(row.getString("postings"));
        String named = link.settings().get("journal." + row.getString("kind"));
        return new Open(
                row.getString("id"),
                row.getString("firm"),
                row.getString("id"),
                1,
                link.id(),
                target,
                link.purpose(),
                link.dossier(),
                Columns.constant(Submission.Kind.class, row.getString("kind")),
                named != null || postings.isEmpty()
                        ? String.valueOf(named)
                        : postings.getFirst().journal(),
                row.getString("kind").equals("bank") && link.statements() == Link.Statements.CODA,
                Map.of(),
                null,
                Columns.constant(Status.class, row.getString("status")),
                Columns.instant(row, "received"),
                row.getObject("document_date", LocalDate.class),
                row.getString("number"),
                postings);
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
                texts(row.getString("vat_codes")),
                row.getString("natural_key"),
                Columns.constant(Status.class, row.getString("status")),
                Columns.instant(row, "received"),
                row.getObject("document_date", LocalDate.class),
                row.getString("document_number"),
                postings(row.getString("postings")));
    }

    private static Map<String, String> texts(@Nullable String json) {
        Map<String, String> texts = new HashMap<>();
        if (json != null) {
            Map<?, ?> read = Json.read(json, Map.class);
            read.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    private static List<Posting> postings(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.read(json, Posting[].class));
    }
}
