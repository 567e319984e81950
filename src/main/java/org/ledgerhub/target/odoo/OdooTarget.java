package org.ledgerhub.target.odoo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.stereotype.Component;

/** Odoo as a target. */
@Component
final class OdooTarget implements Target {
    private final Desk desk = Desk.open();

    @Override
    public String name() {
        return "odoo";
    }

    @Override
    public Spec spec() {
        return OdooSpec.SPEC;
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        try {
            return desk.api().list(session, Query.search("res.company", Query.all(), "name", "vat")).stream()
                    .map(row -> new RemoteDossier(
                            row.path("id").asText(),
                            row.path("name").asText(),
                            row.path("vat").isTextual() ? row.path("vat").asText() : null))
                    .toList();
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    @Override
    public MasterData masterData(Session session) {
        try {
            return new Masters(desk).fetch(session);
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    /** Invoices that follow each other go together; a statement or a file by itself. */
    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        List<Outcome> outcomes = new ArrayList<>();
        int from = 0;
        while (from < lane.size() && !session.ending()) {
            int to = from + 1;
            while (invoice(lane.get(from)) && to < lane.size() && invoice(lane.get(to))) {
                to++;
            }
            List<Outcome> some = book(lane.subList(from, to), lane.get(from), session);
            outcomes.addAll(some);
            if (some.size() < to - from || some.stream().anyMatch(OdooTarget::blocks)) {
                break;
            }
            from = to;
        }
        return outcomes;
    }

    private List<Outcome> book(List<Delivery> together, Delivery first, Session session) {
        if (first.posting() == null) {
            return List.of(new FileRun(desk, session).hand(first));
        }
        if (Lookup.bank(first)) {
            return List.of(new StatementRun(desk, session).book(first));
        }
        try {
            return new InvoiceRun(desk, session, together).book();
        } catch (CallFailure failure) {
            return together.stream().map(delivery -> failure.outcome()).toList();
        }
    }

    private static boolean invoice(Delivery delivery) {
        return delivery.posting() != null && !Lookup.bank(delivery);
    }

    private static boolean blocks(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Uncertain;
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        try {
            return new Lookup(desk, session).find(deliveries);
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    @Override
    public Outcome.Booked attach(Delivery delivery, Session session) {
        try {
            return new Completion(desk, session)
                    .of(delivery)
                    .orElseThrow(() -> new TargetFailure(Problem.error(
                            "target-refused",
                            "Odoo does not show the entry.",
                            "Look whether somebody removed it there.")));
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        } catch (IOException unreadable) {
            throw new TargetFailure(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    unreadable);
        }
    }

    /**
     * The end of the user's key that ends first; which of several is the one entered here can't be told. With a
     * password the hub makes itself keys, and nothing ends.
     */
    @Override
    public Optional<Instant> signInEnds(Session session) {
        if (session.secret(OdooSpec.PASSWORD) != null) {
            return Optional.empty();
        }
        try {
            return new KeyEnds(desk.api()).first(session);
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        try {
            return new LedgerEntry(desk, session).of(delivery);
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
    }
}
