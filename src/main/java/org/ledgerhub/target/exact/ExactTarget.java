package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Step;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.stereotype.Component;

/** Exact Online as a target. */
@Component
final class ExactTarget implements Target {
    private static final int ACTIVE = 1;

    private final ExactApi api = new ExactApi();
    private final Division division = new Division(api);

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public Spec spec() {
        return ExactSpec.SPEC;
    }

    /** All active companies that the person sees; which of them the app may open, Exact tells only when it is tried. */
    @Override
    public List<RemoteDossier> dossiers(Session session) {
        try {
            return api.divisions(session).stream()
                    .filter(row -> row.path("Status").asInt() == ACTIVE)
                    .map(ExactTarget::dossier)
                    .toList();
        } catch (CallFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public MasterData masterData(Session session) {
        try {
            return new Masters(api, division).fetch(session);
        } catch (CallFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        return new BookingRun(session, api, division).book(lane);
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        try {
            return division.lookup().find(deliveries, session);
        } catch (CallFailure e) {
            throw e.asTargetFailure();
        }
    }

    @Override
    public Outcome.Booked attach(Delivery delivery, Session session) {
        try {
            Outcome.Booked there = division.lookup()
                    .find(List.of(delivery), session)
                    .get(delivery)
                    .orElseThrow(() -> new TargetFailure(Problem.error(
                            "target-refused",
                            "Exact Online does not show the entry.",
                            "Look whether somebody removed it there.")));
            List<Problem> missing = division.documents().complete(delivery, session);
            session.step(delivery, Step.ATTACHMENT, missing.isEmpty() ? Step.State.DONE : Step.State.FAILED, null);
            return new Outcome.Booked(
                    there.reference(),
                    there.number(),
                    Stream.concat(missing.stream(), there.attention().stream()).toList());
        } catch (CallFailure e) {
            throw e.asTargetFailure();
        } catch (IOException e) {
            throw new TargetFailure(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    e);
        }
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        Posting ours = delivery.posting();
        if (ours == null) {
            return Optional.empty();
        }
        try {
            Optional<Outcome.Booked> there =
                    division.lookup().find(List.of(delivery), session).get(delivery);
            return there.isEmpty()
                    ? Optional.empty()
                    : Optional.of(InLedger.of(
                            ours,
                            api.list(
                                    session,
                                    InLedger.RESOURCE,
                                    InLedger.question(there.get().reference()))));
        } catch (CallFailure e) {
            throw e.asTargetFailure();
        }
    }

    private static RemoteDossier dossier(JsonNode row) {
        return new RemoteDossier(
                row.path("Code").asText(),
                row.path("Description").asText(),
                row.path("VATNumber").asText("").isBlank()
                        ? null
                        : row.path("VATNumber").asText());
    }
}
