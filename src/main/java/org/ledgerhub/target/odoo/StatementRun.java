package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.EntryFigures;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/**
 * One bank statement on its way into the books: the statement with its movements under our external ids, then each
 * movement from the suspense account to where it belongs, its files, the read-back. Each step may be done again.
 */
final class StatementRun {
    private final Desk desk;
    private final Session session;
    private final Statements statements;

    StatementRun(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
        this.statements = new Statements(desk.api());
    }

    Outcome book(Delivery delivery) {
        try {
            return run(delivery);
        } catch (CallFailure failure) {
            return failure.outcome();
        } catch (IOException unreadable) {
            return new Outcome.Unreachable(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    null);
        }
    }

    private Outcome run(Delivery delivery) throws CallFailure, IOException {
        Chart chart = desk.charts().fetch(session);
        Posting posting = Objects.requireNonNull(delivery.posting());
        List<Movements.Movement> movements = Movements.of(posting);
        check(movements, chart);
        boolean begun = delivery.naturalKey() != null || desk.begun().contains(ExternalId.of(delivery));
        Statements.Header known =
                begun ? statements.ours(List.of(delivery), session).get(delivery) : null;
        int id = known == null ? load(delivery, chart) : known.id();
        place(movements, statements.movements(id, session), chart);
        Problem files = attach(id, delivery, !begun);
        return confirm(delivery, id, movements, chart, files);
    }

    private static void check(List<Movements.Movement> movements, Chart chart) throws CallFailure {
        for (Movements.Movement movement : movements) {
            if (chart.locks(movement.date(), movement.contra().stream().anyMatch(line -> line.vat() != null))) {
                throw Prepared.closed(movement.date() + " lies in a locked period of Odoo.");
            }
            for (PostingLine line : movement.contra()) {
                InvoiceRows.account(line, chart);
            }
        }
    }

    private int load(Delivery delivery, Chart chart) throws CallFailure {
        Chart.Journal journal = Prepared.journal(delivery.journal(), chart);
        List<List<String>> rows = StatementRows.of(delivery, journal, desk.partners(), session);
        session.plan(delivery, ExternalId.of(delivery));
        desk.begun().add(ExternalId.of(delivery));
        Loaded loaded = Loaded.of(
                desk.api().ask(session, Query.load(Statements.MODEL, StatementRows.COLUMNS, rows)),
                Map.of(delivery, rows.size()));
        if (!loaded.blamed().isEmpty()) {
            throw Errors.told(
                    "odoo.exceptions.UserError",
                    loaded.blamed().values().iterator().next());
        }
        session.step(delivery, Step.ENTRY, Step.State.DONE, ExternalId.of(delivery));
        return Objects.requireNonNull(loaded.ids().get(delivery));
    }

    /** Moves what is not on its account yet: single lines all in one call, a movement on several lines by itself. */
    private void place(List<Movements.Movement> wanted, List<Statements.Movement> there, Chart chart)
            throws CallFailure {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted.size(), there.size()); i++) {
            List<Standing.Line> free = free(there.get(i), chart);
            List<PostingLine> contra = wanted.get(i).contra();
            if (same(contra, free, chart)) {
                continue;
            }
            if (contra.size() == 1 && free.size() == 1) {
                rows.add(List.of(
                        String.valueOf(free.getFirst().id()),
                        String.valueOf(InvoiceRows.account(contra.getFirst(), chart))));
            } else {
                split(there.get(i).move(), contra, free, chart);
            }
        }
        if (!rows.isEmpty()) {
            session.fence();
            desk.api().ask(session, Query.load("account.move.line", List.of(".id", "account_id/.id"), rows));
        }
    }

    private void split(int move, List<PostingLine> contra, List<Standing.Line> free, Chart chart) throws CallFailure {
        ObjectNode values = Query.JSON.createObjectNode();
        ArrayNode commands = values.putArray("line_ids");
        for (int i = 0; i < Math.max(contra.size(), free.size()); i++) {
            if (i >= contra.size()) {
                commands.addArray().add(2).add(free.get(i).id()).add(0);
                continue;
            }
            PostingLine line = contra.get(i);
            boolean known = i < free.size();
            commands.addArray()
                    .add(known ? 1 : 0)
                    .add(known ? free.get(i).id() : 0)
                    .addObject()
                    .put("account_id", InvoiceRows.account(line, chart))
                    .put("name", line.text() == null ? "/" : line.text())
                    .put("balance", line.signed());
        }
        session.fence();
        desk.api().ask(session, Query.write(Moves.MODEL, move, values));
    }

    /** The lines of a movement's entry but the bank's own. */
    private static List<Standing.Line> free(Statements.Movement movement, Chart chart) {
        List<Standing.Line> free = new ArrayList<>(movement.lines());
        free.stream()
                .filter(line -> chart.journals().values().stream()
                                .anyMatch(
                                        journal -> journal.type().equals("bank") && journal.account() == line.account())
                        && line.balance().compareTo(movement.amount()) == 0)
                .findFirst()
                .ifPresent(free::remove);
        return free;
    }

    private static boolean same(List<PostingLine> contra, List<Standing.Line> free, Chart chart) {
        List<String> wanted = contra.stream()
                .map(line -> sign(line.account(), line.signed()))
                .sorted()
                .toList();
        List<String> there = free.stream()
                .map(line -> sign(chart.code(line.account()), line.balance()))
                .sorted()
                .toList();
        return wanted.equals(there);
    }

    /** Whether every movement stands where it belongs. */
    static boolean placed(List<Movements.Movement> wanted, List<Statements.Movement> there, Chart chart) {
        boolean placed = wanted.size() == there.size();
        for (int i = 0; placed && i < wanted.size(); i++) {
            placed = same(wanted.get(i).contra(), free(there.get(i), chart), chart);
        }
        return placed;
    }

    private static String sign(String account, BigDecimal amount) {
        return account + " "
                + amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    private @Nullable Problem attach(int id, Delivery delivery, boolean fresh) throws CallFailure, IOException {
        if (delivery.files().isEmpty()) {
            return null;
        }
        Problem problem = new Files(desk.api(), Statements.MODEL)
                .attachOnly(Map.of(id, delivery), fresh ? Set.of(id) : Set.of(), session)
                .get(id);
        session.step(delivery, Step.ATTACHMENT, problem == null ? Step.State.DONE : Step.State.FAILED, null);
        return problem;
    }

    private Outcome confirm(
            Delivery delivery, int id, List<Movements.Movement> wanted, Chart chart, @Nullable Problem files)
            throws CallFailure {
        Statements.Header header = statements.ours(List.of(delivery), session).get(delivery);
        if (header == null) {
            throw Errors.answerLost(null);
        }
        List<Problem> differences =
                new ArrayList<>(differences(wanted, statements.movements(id, session), header, chart));
        if (files != null) {
            differences.add(files);
        }
        session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
        desk.begun().remove(ExternalId.of(delivery));
        return new Outcome.Booked(ExternalId.of(delivery), header.name(), differences);
    }

    /** What stands differently from what was sent. */
    static List<Problem> differences(
            List<Movements.Movement> wanted, List<Statements.Movement> there, Statements.Header header, Chart chart) {
        EntryFigures sent = new EntryFigures().word("number of movements", wanted.size());
        EntryFigures standing = new EntryFigures().word("number of movements", there.size());
        for (int i = 0; i < wanted.size(); i++) {
            String movement = "movement " + (i + 1);
            sent.amount(movement, wanted.get(i).amount())
                    .word("date of " + movement, wanted.get(i).date());
            wanted.get(i).contra().forEach(line -> sent.amount(movement + " on " + line.account(), line.signed()));
        }
        for (int i = 0; i < there.size(); i++) {
            String movement = "movement " + (i + 1);
            standing.amount(movement, there.get(i).amount())
                    .word("date of " + movement, there.get(i).date());
            free(there.get(i), chart)
                    .forEach(line -> standing.amount(movement + " on " + chart.code(line.account()), line.balance()));
        }
        List<Problem> differences = new ArrayList<>(sent.differences(standing, OdooSpec.LABEL));
        if (!header.sound()) {
            differences.add(EntryFigures.differs(
                    OdooSpec.LABEL, "a statement that follows the one before it", header.trouble()));
        }
        return differences;
    }
}
