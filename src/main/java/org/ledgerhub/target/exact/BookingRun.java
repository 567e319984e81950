package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** One go through a lane: relation, files, entry for each; then all of them are read back with one question. */
final class BookingRun {
    private final Session session;
    private final ExactApi api;
    private final Division division;

    BookingRun(Session session, ExactApi api, Division division) {
        this.session = session;
        this.api = api;
        this.division = division;
    }

    /** What comes of one delivery before it is read back. */
    private sealed interface Try {
        record Entry(Written written) implements Try {}

        record End(Outcome outcome) implements Try {}
    }

    List<Outcome> book(List<Delivery> lane) {
        List<Try> tries = new ArrayList<>();
        for (Delivery delivery : lane) {
            if (session.ending()) {
                break;
            }
            Try made = attempt(delivery);
            tries.add(made);
            if (made instanceof Try.End end && ends(end.outcome())) {
                break;
            }
        }
        Map<String, Outcome.Booked> booked = readBack(tries);
        return tries.stream()
                .map(made -> switch (made) {
                    case Try.End end -> end.outcome();
                    case Try.Entry entry ->
                        confirmed(entry.written(), booked.get(entry.written().id()));
                })
                .toList();
    }

    private Try attempt(Delivery delivery) {
        try {
            return delivery.posting() == null
                    ? new Try.End(file(delivery))
                    : new Try.Entry(write(delivery, delivery.posting()));
        } catch (CallFailure failure) {
            return new Try.End(afterAll(delivery, failure));
        } catch (IOException e) {
            return new Try.End(new Outcome.Unreachable(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    null));
        }
    }

    /** What was refused may stand already: sent before, or booked by hand since it was looked up. */
    private Outcome afterAll(Delivery delivery, CallFailure failure) {
        if (failure.meaning() != CallFailure.Meaning.REFUSED
                || !"target-refused".equals(failure.problem().code())) {
            return failure.outcome();
        }
        division.forget(session);
        try {
            Optional<Outcome.Booked> there =
                    division.lookup().find(List.of(delivery), session).get(delivery);
            return there.isPresent() ? there.get() : named(delivery, failure).outcome();
        } catch (CallFailure unanswered) {
            return CallFailure.answerLost(ExactSpec.LABEL, unanswered).outcome();
        }
    }

    /** A period that somebody closed since it was asked for is refused by name, whatever the package's language. */
    private CallFailure named(Delivery delivery, CallFailure failure) throws CallFailure {
        Posting posting = delivery.posting();
        return posting == null
                ? failure
                : division.closed()
                        .problem(delivery.journal(), YearMonth.parse(posting.period()), session)
                        .map(closed ->
                                closed.answered(String.valueOf(failure.problem().targetAnswer())))
                        .map(CallFailure::refused)
                        .orElse(failure);
    }

    private Outcome file(Delivery delivery) throws CallFailure, IOException {
        session.plan(delivery, "document/" + delivery.key());
        Documents.Filed filed = division.documents()
                .file(delivery, null, session)
                .orElseThrow(() -> new IOException("There is no file to hand over."));
        session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
        return new Outcome.Booked(filed.id(), null, filed.missing());
    }

    private Written write(Delivery delivery, Posting posting) throws CallFailure, IOException {
        division.closed().check(delivery.journal(), YearMonth.parse(posting.period()), session);
        boolean bank = posting.kind() == Posting.Kind.BANK;
        @Nullable String relation = bank ? null : relation(delivery, posting);
        // Checked before anything is sent: a document whose entry can't be made would be left over.
        ObjectNode body = body(delivery, relation);
        session.plan(delivery, naturalKey(delivery, posting, relation));
        Optional<Documents.Filed> filed = division.documents().file(delivery, relation, session);
        filed.ifPresent(document -> {
            if (bank) {
                BankBody.enclose(body, document.id());
            } else {
                body.put("Document", document.id());
            }
        });
        session.fence();
        JsonNode created = api.create(
                session,
                bank
                        ? StatementJournal.of(delivery, session).resource()
                        : Trade.of(posting.kind()).resource(),
                body);
        session.step(
                delivery, Step.ENTRY, Step.State.DONE, created.path("EntryID").asText());
        return new Written(
                delivery,
                created.path("EntryID").asText(),
                created.path("EntryNumber").asText(),
                relation == null ? null : Standing.meant(posting, TradeLine.of(delivery, session), relation),
                filed.map(Documents.Filed::missing).orElse(List.of()));
    }

    private String relation(Delivery delivery, Posting posting) throws CallFailure {
        String relation = division.relations().find(Objects.requireNonNull(posting.relation()), session);
        session.step(delivery, Step.RELATION, Step.State.DONE, relation);
        return relation;
    }

    private ObjectNode body(Delivery delivery, @Nullable String relation) throws CallFailure {
        return relation == null
                ? division.bank().of(delivery, session)
                : division.trade().of(delivery, TradeLine.of(delivery, session), relation, null, session);
    }

    private static String naturalKey(Delivery delivery, Posting posting, @Nullable String relation) {
        return delivery.journal() + "/" + (relation == null ? posting.period() : relation) + "/" + posting.number();
    }

    private Map<String, Outcome.Booked> readBack(List<Try> tries) {
        List<Written> written = tries.stream()
                .filter(Try.Entry.class::isInstance)
                .map(made -> ((Try.Entry) made).written())
                .toList();
        try {
            return written.isEmpty() ? Map.of() : division.readBack().of(written, session);
        } catch (CallFailure failure) {
            written.forEach(each -> session.step(
                    each.delivery(),
                    Step.CONFIRM,
                    Step.State.FAILED,
                    failure.problem().message()));
            return Map.of();
        }
    }

    private Outcome confirmed(Written written, Outcome.@Nullable Booked booked) {
        if (booked == null) {
            return written.sent();
        }
        session.step(written.delivery(), Step.CONFIRM, Step.State.DONE, null);
        return booked;
    }

    /** After a refusal of Exact's the rest waits for its next turn: asked all at once again, refusals would add up. */
    private static boolean ends(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreachable down -> true;
            case Outcome.Uncertain perhaps -> true;
            case Outcome.Refused refused ->
                "target-refused".equals(refused.problem().code());
            case Outcome.Booked booked -> false;
            case Outcome.Sent sent -> false;
        };
    }
}
