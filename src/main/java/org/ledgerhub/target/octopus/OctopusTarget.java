package org.ledgerhub.target.octopus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.stereotype.Component;

/** Octopus as a target. */
@Component
final class OctopusTarget implements Target {
    private final OctopusApi api = new OctopusApi();
    private final Bookyears bookyears = new Bookyears(api);
    private final Relations relations = new Relations(api);
    private final Bookings bookings = new Bookings(api);
    private final Lookup lookup = new Lookup(bookyears, relations, bookings);

    @Override
    public String name() {
        return "octopus";
    }

    @Override
    public Spec spec() {
        return OctopusSpec.SPEC;
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        try {
            return StreamSupport.stream(api.dossiers(session).spliterator(), false)
                    .map(dossier -> new RemoteDossier(
                            dossier.path("dossierKey").path("id").asText(),
                            dossier.path("dossierDescription").asText(),
                            dossier.path("vatNr").asText(null)))
                    .toList();
        } catch (OctopusFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public MasterData masterData(Session session) {
        try {
            return new Masters(api, bookyears, relations).fetch(session);
        } catch (OctopusFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        BookingRun run = new BookingRun(session, api, bookyears, relations, lookup);
        List<Outcome> outcomes = new ArrayList<>();
        for (Delivery delivery : lane) {
            if (session.ending()) {
                break;
            }
            Outcome outcome = run.book(delivery);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Uncertain) {
                break;
            }
        }
        return outcomes;
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        try {
            return lookup.find(deliveries, session);
        } catch (OctopusFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        try {
            return lookup.entry(delivery, session);
        } catch (OctopusFailure e) {
            throw e.asTargetFailure();
        }
    }
}
