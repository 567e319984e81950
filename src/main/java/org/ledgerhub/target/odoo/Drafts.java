package org.ledgerhub.target.odoo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** The drafts of a run: found when they stand already, made under our external ids when not, taken back when refused. */
final class Drafts {
    private final Desk desk;
    private final Session session;
    private final Outcomes outcomes;
    private final Set<Integer> fresh = new HashSet<>();

    Drafts(Desk desk, Session session, Outcomes outcomes) {
        this.desk = desk;
        this.session = session;
        this.outcomes = outcomes;
    }

    /** The entries that this run made: they surely have no files yet. */
    Set<Integer> fresh() {
        return fresh;
    }

    /** The entries of all invoices by their ids: those that stand already, and new drafts. */
    Map<Integer, Prepared> open(Map<Delivery, Prepared> prepared, Chart chart) throws CallFailure {
        List<Delivery> begun = prepared.keySet().stream()
                .filter(delivery ->
                        delivery.naturalKey() != null || desk.begun().contains(ExternalId.of(delivery)))
                .toList();
        Map<Integer, Prepared> entries = new LinkedHashMap<>();
        Map<Delivery, Prepared> missing = new LinkedHashMap<>(prepared);
        desk.moves().ours(begun, session).forEach((delivery, move) -> {
            entries.put(move.id(), prepared.get(delivery));
            missing.remove(delivery);
        });
        missing.keySet().forEach(delivery -> session.plan(delivery, ExternalId.of(delivery)));
        load(missing, entries, chart);
        return entries;
    }

    /** Sends the rows; what Odoo blames is refused, or stands already, and the rest is sent once more without it. */
    private void load(Map<Delivery, Prepared> missing, Map<Integer, Prepared> entries, Chart chart) throws CallFailure {
        Map<Delivery, Prepared> sending = new LinkedHashMap<>(missing);
        while (!sending.isEmpty()) {
            Map<Delivery, Integer> blocks = new LinkedHashMap<>();
            List<List<String>> rows = rows(sending, blocks, chart);
            if (rows.isEmpty()) {
                return;
            }
            session.fence();
            blocks.keySet().forEach(delivery -> desk.begun().add(ExternalId.of(delivery)));
            Loaded loaded =
                    Loaded.of(desk.api().ask(session, Query.load(Moves.MODEL, InvoiceRows.COLUMNS, rows)), blocks);
            if (loaded.blamed().isEmpty()) {
                loaded.ids().forEach((delivery, id) -> made(delivery, id, missing, entries));
                return;
            }
            blame(loaded, sending, entries);
        }
    }

    private void made(Delivery delivery, int id, Map<Delivery, Prepared> missing, Map<Integer, Prepared> entries) {
        fresh.add(id);
        entries.put(id, missing.get(delivery));
        session.step(delivery, Step.ENTRY, Step.State.DONE, ExternalId.of(delivery));
    }

    /** Another process may have finished an entry meanwhile: then Odoo refuses to change it, and it is taken as it stands. */
    private void blame(Loaded loaded, Map<Delivery, Prepared> sending, Map<Integer, Prepared> entries)
            throws CallFailure {
        Map<Delivery, Standing> there = desk.moves().ours(loaded.blamed().keySet(), session);
        loaded.blamed().forEach((delivery, words) -> {
            Prepared invoice = sending.remove(delivery);
            if (there.containsKey(delivery)) {
                entries.put(there.get(delivery).id(), invoice);
            } else {
                outcomes.put(
                        delivery,
                        Errors.told("odoo.exceptions.UserError", words).outcome());
                desk.begun().remove(ExternalId.of(delivery));
            }
        });
    }

    private List<List<String>> rows(Map<Delivery, Prepared> sending, Map<Delivery, Integer> blocks, Chart chart)
            throws CallFailure {
        List<List<String>> rows = new ArrayList<>();
        int version = desk.api().version(session);
        for (Prepared invoice : List.copyOf(sending.values())) {
            try {
                List<List<String>> own = InvoiceRows.of(invoice, chart, version);
                rows.addAll(own);
                blocks.put(invoice.delivery(), own.size());
            } catch (CallFailure failure) {
                outcomes.refuse(invoice.delivery(), failure);
                sending.remove(invoice.delivery());
            }
        }
        return rows;
    }

    /** Takes refused drafts back, so that nothing of them stays. */
    void remove(List<Integer> ids, Map<Integer, Prepared> entries) throws CallFailure {
        if (ids.isEmpty()) {
            return;
        }
        session.fence();
        desk.api().ask(session, Query.press(Moves.MODEL, "unlink", ids));
        ids.forEach(id -> desk.begun().remove(ExternalId.of(entries.remove(id).delivery())));
    }
}
