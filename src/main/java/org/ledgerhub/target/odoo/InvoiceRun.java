package org.ledgerhub.target.odoo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/**
 * One go through the invoices of a lane, all together: contacts, drafts under our external ids, comparison with the
 * documents, files, posting, read-back. Whatever was done before an answer was lost is found and gone on from.
 */
final class InvoiceRun {
    private final Desk desk;
    private final Session session;
    private final Outcomes outcomes;
    private final List<Delivery> lane;
    private final Drafts drafts;
    private final Map<Delivery, Problem> attention = new HashMap<>();
    private Chart chart;
    private boolean chartIsNew;

    InvoiceRun(Desk desk, Session session, List<Delivery> lane) throws CallFailure {
        this.desk = desk;
        this.session = session;
        this.lane = lane;
        this.outcomes = new Outcomes(lane);
        this.drafts = new Drafts(desk, session, outcomes);
        this.chart = desk.charts().of(session);
    }

    List<Outcome> book() {
        Outcome rest;
        try {
            run();
            rest = new Outcome.Uncertain(Errors.answerLost(null).problem());
        } catch (CallFailure failure) {
            rest = failure.outcome();
        } catch (IOException unreadable) {
            rest = new Outcome.Unreachable(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    null);
        }
        return outcomes.all(rest);
    }

    private void run() throws CallFailure, IOException {
        Map<Delivery, Prepared> prepared = prepare();
        Map<Integer, Prepared> entries = drafts.open(prepared, chart);
        if (entries.isEmpty()) {
            return;
        }
        Map<Integer, Standing> standing = desk.moves().withLines(entries.keySet(), session);
        settleDrafts(entries, standing);
        attach(entries, standing);
        if ("true".equals(session.setting(OdooSpec.POST))) {
            post(
                    entries.keySet().stream()
                            .filter(id ->
                                    standing.get(id) != null && standing.get(id).draft())
                            .toList(),
                    entries);
        }
        confirm(entries);
    }

    private Map<Delivery, Prepared> prepare() throws CallFailure {
        Map<Delivery, Prepared> prepared = new LinkedHashMap<>();
        for (Delivery delivery : lane) {
            if (session.ending()) {
                outcomes.leaveFrom(delivery);
                break;
            }
            try {
                prepared.put(delivery, prepared(delivery));
                session.step(delivery, Step.RELATION, Step.State.DONE, null);
            } catch (CallFailure failure) {
                outcomes.refuse(delivery, failure);
            }
        }
        return prepared;
    }

    /** What is missing or locked in a kept chart may be there by now: it is fetched anew once. */
    private Prepared prepared(Delivery delivery) throws CallFailure {
        try {
            return Prepared.of(delivery, chart, desk.partners(), session);
        } catch (CallFailure failure) {
            if (failure.meaning() != CallFailure.Meaning.REFUSED || chartIsNew) {
                throw failure;
            }
            chart = desk.charts().fetch(session);
            chartIsNew = true;
            return Prepared.of(delivery, chart, desk.partners(), session);
        }
    }

    /** Brings the VAT of drafts to that of their documents; what can't become equal is refused and removed. */
    private void settleDrafts(Map<Integer, Prepared> entries, Map<Integer, Standing> standing) throws CallFailure {
        VatCheck check = new VatCheck(chart);
        List<Integer> wrong = new ArrayList<>();
        for (Map.Entry<Integer, Prepared> entry : entries.entrySet()) {
            Standing move = standing.get(entry.getKey());
            if (move == null || !move.draft()) {
                continue;
            }
            Optional<Problem> problem = settle(entry.getValue(), move, check);
            if (problem.isPresent()) {
                outcomes.put(entry.getValue().delivery(), new Outcome.Refused(problem.get()));
                wrong.add(entry.getKey());
            }
        }
        drafts.remove(wrong, entries);
    }

    private Optional<Problem> settle(Prepared invoice, Standing move, VatCheck check) throws CallFailure {
        if (move.lockMessage() != null) {
            return Optional.of(Prepared.closed("The date lies in a locked period of Odoo.")
                    .problem()
                    .answered(move.lockMessage()));
        }
        Optional<Map<Integer, java.math.BigDecimal>> corrections = check.corrections(invoice, move);
        if (corrections.isEmpty()) {
            return Optional.of(Comparison.vatDiffers(invoice, move).withSeverity(Problem.Severity.ERROR));
        }
        if (!corrections.get().isEmpty()) {
            session.fence();
            desk.api().ask(session, Query.write(Moves.MODEL, move.id(), Comparison.forced(corrections.get())));
        }
        return Optional.empty();
    }

    private void attach(Map<Integer, Prepared> entries, Map<Integer, Standing> standing)
            throws CallFailure, IOException {
        Map<Integer, Delivery> records = new LinkedHashMap<>();
        Map<Integer, Integer> shown = new HashMap<>();
        entries.forEach((id, invoice) -> {
            if (!invoice.delivery().files().isEmpty()) {
                records.put(id, invoice.delivery());
                shown.put(id, standing.get(id) == null ? 0 : standing.get(id).mainFile());
            }
        });
        if (records.isEmpty()) {
            return;
        }
        Map<Integer, Problem> problems =
                new Files(desk.api(), Moves.MODEL).attach(records, drafts.fresh(), shown, session);
        records.forEach((id, delivery) -> {
            Problem problem = problems.get(id);
            if (problem != null) {
                attention.put(delivery, problem);
            }
            session.step(
                    delivery,
                    Step.ATTACHMENT,
                    problem == null ? Step.State.DONE : Step.State.FAILED,
                    problem == null ? null : problem.message());
        });
    }

    /** Posts all at once; a refusal is halved down to those that are to blame, which are refused and removed. */
    private void post(List<Integer> ids, Map<Integer, Prepared> entries) throws CallFailure {
        if (ids.isEmpty()) {
            return;
        }
        session.fence();
        try {
            desk.api().ask(session, Query.press(Moves.MODEL, "action_post", ids));
        } catch (CallFailure failure) {
            if (failure.meaning() != CallFailure.Meaning.REFUSED) {
                throw failure;
            }
            if (ids.size() == 1) {
                outcomes.put(entries.get(ids.getFirst()).delivery(), failure.outcome());
                drafts.remove(ids, entries);
                return;
            }
            post(ids.subList(0, ids.size() / 2), entries);
            post(ids.subList(ids.size() / 2, ids.size()), entries);
        }
    }

    private void confirm(Map<Integer, Prepared> entries) throws CallFailure {
        Map<Integer, Standing> standing = desk.moves().withLines(entries.keySet(), session);
        Comparison comparison = new Comparison(chart, "true".equals(session.setting(OdooSpec.POST)));
        entries.forEach((id, invoice) -> {
            Standing move = standing.get(id);
            if (move == null || outcomes.has(invoice.delivery())) {
                return;
            }
            Delivery delivery = invoice.delivery();
            List<Problem> differences = new ArrayList<>(comparison.differences(invoice, move));
            Optional.ofNullable(attention.get(delivery)).ifPresent(differences::add);
            session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
            desk.begun().remove(ExternalId.of(delivery));
            outcomes.put(delivery, new Outcome.Booked(ExternalId.of(delivery), move.name(), differences));
        });
    }
}
