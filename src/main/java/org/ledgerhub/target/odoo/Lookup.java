package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;

/**
 * Finds deliveries back, all of a batch in one call, in two when some of their references stand there: by our external
 * ids, else as booked by hand. What stands but is not finished counts as absent, so that it is gone on with.
 */
final class Lookup {

    private final Desk desk;
    private final Session session;

    Lookup(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    Map<Delivery, Optional<Booked>> find(List<Delivery> deliveries) throws CallFailure {
        Map<Delivery, Optional<Booked>> found = new LinkedHashMap<>();
        List<Delivery> statements = new ArrayList<>();
        List<Delivery> moves = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            found.put(delivery, Optional.empty());
            (bank(delivery) ? statements : moves).add(delivery);
        }
        if (!moves.isEmpty()) {
            moves(moves, found);
        }
        if (!statements.isEmpty()) {
            statements(statements, found);
        }
        return found;
    }

    static boolean bank(Delivery delivery) {
        return delivery.posting() != null && delivery.posting().kind() == Posting.Kind.BANK;
    }

    private void moves(List<Delivery> deliveries, Map<Delivery, Optional<Booked>> found) throws CallFailure {
        List<Standing> candidates = desk.moves().withReferences(deliveries, session);
        Map<Integer, String> names = desk.moves().externalIds(candidates, session);
        List<Integer> toCompare = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            candidates.stream()
                    .filter(move -> ExternalId.of(delivery).equals(names.get(move.id())))
                    .findFirst()
                    .filter(move -> finished(delivery, move))
                    .ifPresent(move -> toCompare.add(move.id()));
        }
        Map<Integer, Standing> whole =
                toCompare.isEmpty() ? Map.of() : desk.moves().withLines(toCompare, session);
        Map<Integer, Problem> files = files(deliveries, names, whole);
        for (Delivery delivery : deliveries) {
            Optional<Standing> ours = whole.values().stream()
                    .filter(move -> ExternalId.of(delivery).equals(names.get(move.id())))
                    .findFirst();
            Optional<Booked> booked = ours.isPresent()
                    ? ours.filter(move -> whole(delivery, move, files))
                            .map(move -> booked(delivery, move, files, twins(delivery, move, candidates, names)))
                    : byHand(delivery, candidates, names);
            found.put(delivery, booked);
        }
        imports(deliveries, found);
    }

    private boolean finished(Delivery delivery, Standing move) {
        boolean posts = delivery.posting() != null && "true".equals(session.setting(OdooSpec.POST));
        return posts ? move.posted() : !move.state().equals("cancel");
    }

    /** A draft that is left as one is finished when its files lie there and its VAT is the document's. */
    private static boolean whole(Delivery delivery, Standing move, Map<Integer, Problem> files) {
        Posting posting = delivery.posting();
        return move.posted()
                || !files.containsKey(move.id())
                        && (posting == null || posting.gross().compareTo(move.total()) == 0);
    }

    private Map<Integer, Problem> files(
            List<Delivery> deliveries, Map<Integer, String> names, Map<Integer, Standing> whole) throws CallFailure {
        Map<Integer, Delivery> records = new LinkedHashMap<>();
        for (Integer id : whole.keySet()) {
            deliveries.stream()
                    .filter(delivery -> ExternalId.of(delivery).equals(names.get(id)))
                    .filter(delivery -> !delivery.files().isEmpty())
                    .findFirst()
                    .ifPresent(delivery -> records.put(id, delivery));
        }
        return records.isEmpty() ? Map.of() : new Files(desk.api(), Moves.MODEL).missing(records, session);
    }

    /** Entries of the same document that somebody booked beside ours; Odoo warns of them and refuses none. */
    private static List<Standing> twins(
            Delivery delivery, Standing ours, List<Standing> candidates, Map<Integer, String> names) {
        Posting posting = delivery.posting();
        return posting == null ? List.of() : byHand(posting, ours.partner(), candidates, names);
    }

    private static List<Standing> byHand(
            Posting posting, int partner, List<Standing> candidates, Map<Integer, String> names) {
        return candidates.stream()
                .filter(Standing::posted)
                .filter(move -> !ExternalId.ours(names.getOrDefault(move.id(), "")))
                .filter(move -> partner == move.partner())
                .filter(move -> move.reference().equals(posting.number())
                        && move.total().compareTo(posting.gross()) == 0
                        && move.documentDate().equals(posting.documentDate().toString()))
                .toList();
    }

    private static Problem twice(List<String> numbers) {
        return Problem.error(
                "booked-twice",
                "Odoo holds the same document more than once: " + String.join(", ", numbers) + ".",
                "Keep one of them, and reverse the others in Odoo.");
    }

    private static String number(Standing move) {
        return Objects.requireNonNullElse(move.name(), "#" + move.id());
    }

    private Booked booked(Delivery delivery, Standing move, Map<Integer, Problem> files, List<Standing> twins) {
        Posting posting = delivery.posting();
        List<Problem> attention = new ArrayList<>();
        if (!twins.isEmpty()) {
            attention.add(twice(Stream.concat(Stream.of(move), twins.stream())
                    .map(Lookup::number)
                    .toList()));
        }
        if (posting != null) {
            attention.addAll(Comparison.figures(posting).differences(Comparison.figures(move), OdooSpec.LABEL));
        }
        Problem missing = files.get(move.id());
        if (missing != null) {
            attention.add(missing);
        }
        return new Booked(ExternalId.of(delivery), move.name(), attention);
    }

    /** A posted entry of the same contact, number, date and total that is not ours: somebody booked it there. */
    private Optional<Booked> byHand(Delivery delivery, List<Standing> candidates, Map<Integer, String> names)
            throws CallFailure {
        Posting posting = delivery.posting();
        if (posting == null || candidates.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> partner = desk.partners().known(posting.relation(), session);
        List<Standing> there = partner.isEmpty() ? List.of() : byHand(posting, partner.get(), candidates, names);
        List<Problem> attention = there.size() < 2
                ? List.of()
                : List.of(twice(there.stream().map(Lookup::number).toList()));
        return there.stream().findFirst().map(move -> new Booked(number(move), move.name(), attention));
    }

    private void statements(List<Delivery> deliveries, Map<Delivery, Optional<Booked>> found) throws CallFailure {
        Statements statements = new Statements(desk.api());
        Map<Delivery, Statements.Header> there = statements.ours(deliveries, session);
        if (there.isEmpty()) {
            return;
        }
        Chart chart = desk.charts().of(session);
        for (Map.Entry<Delivery, Statements.Header> entry : there.entrySet()) {
            Delivery delivery = entry.getKey();
            List<Movements.Movement> wanted = Movements.of(Objects.requireNonNull(delivery.posting()));
            List<Statements.Movement> standing =
                    statements.movements(entry.getValue().id(), session);
            boolean placed = StatementRun.placed(wanted, standing, chart);
            boolean files = delivery.files().isEmpty()
                    || new Files(desk.api(), Statements.MODEL)
                            .missing(Map.of(entry.getValue().id(), delivery), session)
                            .isEmpty();
            if (placed && files) {
                found.put(
                        delivery,
                        Optional.of(new Booked(
                                ExternalId.of(delivery),
                                entry.getValue().name(),
                                StatementRun.differences(wanted, standing, entry.getValue(), chart))));
            }
        }
    }

    /** What Odoo's own import made has no external id; the name of its file tells it. */
    private void imports(List<Delivery> deliveries, Map<Delivery, Optional<Booked>> found) throws CallFailure {
        FileRun run = new FileRun(desk, session);
        for (Delivery delivery : deliveries) {
            if (delivery.posting() != null || !run.imports(delivery)) {
                continue;
            }
            List<JsonNode> rows = desk.api()
                    .list(
                            session,
                            Query.search(
                                    "ir.attachment",
                                    Query.all(
                                            Query.where("name", "=", FileRun.fileName(delivery)),
                                            Query.where("res_model", "=", Moves.MODEL)),
                                    "res_id"));
            if (!rows.isEmpty()) {
                found.put(delivery, Optional.of(new Booked(ExternalId.of(delivery), null, List.of())));
            }
        }
    }
}
