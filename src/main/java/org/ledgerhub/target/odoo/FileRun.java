package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/**
 * Files without a posting, such as receipts: an empty draft in the journal with the files beside it, which a person
 * completes; or, when the connection asks for it, what Odoo's own import makes of a UBL file.
 */
final class FileRun {
    private final Desk desk;
    private final Session session;

    FileRun(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    Outcome hand(Delivery delivery) {
        if (delivery.coda()) {
            return new Outcome.Refused(Problem.error(
                    "target-refused",
                    "Statements go to Odoo as entries, not as CODA files.",
                    "Set the link to send statements as postings, and try again."));
        }
        try {
            Chart chart = desk.charts().of(session);
            return imports(delivery) ? imported(delivery, chart) : draft(delivery, chart);
        } catch (CallFailure failure) {
            return failure.outcome();
        } catch (IOException unreadable) {
            return new Outcome.Unreachable(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    null);
        }
    }

    /** Whether Odoo reads the file itself; the draft it makes has no external id, only the file's name tells it. */
    boolean imports(Delivery delivery) {
        return "true".equals(session.setting(OdooSpec.UBL_IMPORT))
                && delivery.kind() != Delivery.Kind.RECEIPTS
                && !delivery.files().isEmpty()
                && delivery.files()
                        .getFirst()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith(".xml");
    }

    /** Name of an imported file: the import keeps it, and it tells whose draft this is. */
    static String fileName(Delivery delivery) {
        return ExternalId.of(delivery) + "." + delivery.files().getFirst().name();
    }

    private Outcome draft(Delivery delivery, Chart chart) throws CallFailure, IOException {
        boolean begun = delivery.naturalKey() != null || desk.begun().contains(ExternalId.of(delivery));
        Standing known = begun ? desk.moves().ours(List.of(delivery), session).get(delivery) : null;
        int id = known == null ? load(delivery, chart) : known.id();
        Map<Integer, Problem> problems = new Files(desk.api(), Moves.MODEL)
                .attach(
                        Map.of(id, delivery),
                        begun ? Set.of() : Set.of(id),
                        Map.of(id, known == null ? 0 : known.mainFile()),
                        session);
        desk.begun().remove(ExternalId.of(delivery));
        session.step(delivery, Step.FILE, Step.State.DONE, null);
        session.step(delivery, Step.ATTACHMENT, problems.isEmpty() ? Step.State.DONE : Step.State.FAILED, null);
        return new Outcome.Booked(ExternalId.of(delivery), null, List.copyOf(problems.values()));
    }

    private int load(Delivery delivery, Chart chart) throws CallFailure {
        boolean sale = delivery.kind() == Delivery.Kind.SALES;
        List<String> columns = List.of("id", "move_type", "journal_id/.id", "ref", "date");
        List<String> row = List.of(
                ExternalId.of(delivery),
                sale ? "Customer Invoice" : "Vendor Bill",
                String.valueOf(journal(delivery, chart).id()),
                InvoiceRows.reference(delivery),
                delivery.date().toString());
        session.plan(delivery, ExternalId.of(delivery));
        desk.begun().add(ExternalId.of(delivery));
        Loaded loaded =
                Loaded.of(desk.api().ask(session, Query.load(Moves.MODEL, columns, List.of(row))), Map.of(delivery, 1));
        if (!loaded.blamed().isEmpty()) {
            throw Errors.told(
                    "odoo.exceptions.UserError",
                    loaded.blamed().values().iterator().next());
        }
        return loaded.ids().values().iterator().next();
    }

    /** The import commits in the middle, so after a lost answer the draft is looked for by the name of its file. */
    private Outcome imported(Delivery delivery, Chart chart) throws CallFailure, IOException {
        session.plan(delivery, ExternalId.of(delivery));
        ArrayNode values = Query.JSON.createArrayNode();
        try (InputStream in = delivery.files().getFirst().content().open()) {
            values.addObject()
                    .put("name", fileName(delivery))
                    .put("mimetype", "application/xml")
                    .put("datas", Base64.getEncoder().encodeToString(in.readAllBytes()));
        }
        int attachment = desk.api()
                .ask(session, Query.create("ir.attachment", values))
                .path(0)
                .asInt();
        session.fence();
        Query read = new Query(
                "account.journal",
                "create_document_from_attachment",
                Query.JSON.createArrayNode().add(journal(delivery, chart).id()),
                Map.of("attachment_ids", Query.JSON.createArrayNode().add(attachment)),
                true);
        JsonNode action = desk.api().ask(session, read);
        session.step(delivery, Step.FILE, Step.State.DONE, action.path("res_id").asText());
        return new Outcome.Booked(ExternalId.of(delivery), null, List.of());
    }

    private static Chart.Journal journal(Delivery delivery, Chart chart) throws CallFailure {
        String type = delivery.kind() == Delivery.Kind.SALES ? "sale" : "purchase";
        Chart.Journal named = chart.journals().get(delivery.journal());
        if (named != null && named.type().equals(type)) {
            return named;
        }
        return chart.journals().values().stream()
                .filter(journal -> journal.usable() && journal.type().equals(type))
                .findFirst()
                .orElseThrow(() -> CallFailure.refused(Problem.error(
                        "journal-closed",
                        "Odoo has no journal for this kind of file.",
                        "Make a journal for purchases or sales in Odoo, refresh, and try again.")));
    }
}
