package org.ledgerhub.target.horus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.EntryFigures;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** Book entries over the interface, by a contract that is assumed as long as the template says so. */
final class HorusEntries {
    private final HorusApi api;
    private final ApiTemplate template;
    private final Session session;

    HorusEntries(HorusApi api, ApiTemplate template, Session session) {
        this.api = api;
        this.template = template;
        this.session = session;
    }

    Outcome book(Delivery delivery) {
        Posting posting = delivery.posting();
        if (posting == null) {
            return new Outcome.Refused(Problem.error(
                    "target-refused",
                    "Horus takes no files over its interface.",
                    "Let this link hand over by folder: a second connection with the way folder."));
        }
        try {
            session.plan(delivery, Words.reference(posting));
            JsonNode answer = api.write(template.call("book"), Words.of(delivery, posting, session), session);
            session.step(delivery, Step.ENTRY, Step.State.DONE, null);
            return readBack(delivery, posting, answer);
        } catch (CallFailure failure) {
            return failure.outcome();
        }
    }

    private Outcome readBack(Delivery delivery, Posting posting, JsonNode answer) {
        ApiTemplate.Call booking = template.call("book");
        Optional<Booked> found;
        try {
            found = find(delivery);
        } catch (CallFailure unread) {
            found = Optional.empty();
        }
        return found.<Outcome>map(booked -> {
                    session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
                    return booked;
                })
                .orElseGet(() -> new Outcome.Sent(
                        Words.reference(posting),
                        booking.field(answer, "number").orElse(null)));
    }

    /**
     * The entry of a delivery, by our reference.
     *
     * @throws CallFailure when Horus can't be asked
     */
    Optional<Booked> find(Delivery delivery) throws CallFailure {
        Posting posting = delivery.posting();
        if (posting == null) {
            return Optional.empty();
        }
        ApiTemplate.Call finding = template.call("find");
        JsonNode answer = api.read(finding, Words.of(delivery, posting, session), session);
        for (JsonNode entry : finding.list(answer)) {
            if (finding.field(entry, "reference")
                    .filter(Words.reference(posting)::equals)
                    .isPresent()) {
                List<Problem> attention = remarks(delivery);
                attention.addAll(differences(finding, entry, posting));
                return Optional.of(new Booked(
                        Words.reference(posting), finding.field(entry, "number").orElse(null), attention));
            }
        }
        return Optional.empty();
    }

    /** What Horus shows of an entry is compared; what its answers are not known to hold can't be. */
    private static List<Problem> differences(ApiTemplate.Call finding, JsonNode entry, Posting posting) {
        EntryFigures sent = new EntryFigures();
        EntryFigures standing = new EntryFigures();
        finding.field(entry, "total").ifPresent(total -> {
            sent.amount("total", posting.gross());
            standing.amount("total", new BigDecimal(total));
        });
        return sent.differences(standing, HorusSpec.LABEL);
    }

    private List<Problem> remarks(Delivery delivery) {
        List<Problem> remarks = new ArrayList<>();
        if (template.call("book").assumed() || template.call("find").assumed()) {
            remarks.add(Problem.warning(
                    "assumed-contract",
                    "Booked by an assumed contract: the fields of Horus' interface were not compared with its manual.",
                    "Compare the entry in Horus; let an engineer finish mappings/targets/horus.api.yaml."));
        }
        if (!delivery.files().isEmpty()) {
            remarks.add(Problem.warning(
                    "attachment-not-sent",
                    "The files of the document were not handed over: no way to attach them is known.",
                    "Add a second connection to Horus that hands over by folder, for files."));
        }
        return remarks;
    }
}
