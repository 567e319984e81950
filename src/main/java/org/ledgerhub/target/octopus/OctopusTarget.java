package org.ledgerhub.target.octopus;

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
    private final Books books = Books.over(api);
    private final Masters masters = new Masters(books);
    private final Lookup lookup = new Lookup(books.bookyears(), books.relations(), books.bookings());

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
            return masters.fetch(session);
        } catch (OctopusFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        return new BookingRun(session, books).book(lane);
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
