package org.ledgerhub.target.odoo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** The files that a record of ours still lacks, added after it was booked; those that lie there are left alone. */
final class Completion {
    private final Desk desk;
    private final Session session;

    Completion(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    /** The record with what it still lacks; empty when Odoo shows none of ours. */
    Optional<Booked> of(Delivery delivery) throws CallFailure, IOException {
        return Lookup.bank(delivery) ? statement(delivery) : entry(delivery);
    }

    private Optional<Booked> entry(Delivery delivery) throws CallFailure, IOException {
        Standing move = desk.moves().ours(List.of(delivery), session).get(delivery);
        if (move == null) {
            return Optional.empty();
        }
        Problem lacking = new Files(desk.api(), Moves.MODEL)
                .attach(Map.of(move.id(), delivery), Set.of(), Map.of(move.id(), move.mainFile()), session)
                .get(move.id());
        return Optional.of(told(delivery, move.name(), lacking));
    }

    private Optional<Booked> statement(Delivery delivery) throws CallFailure, IOException {
        Statements.Header header =
                new Statements(desk.api()).ours(List.of(delivery), session).get(delivery);
        if (header == null) {
            return Optional.empty();
        }
        Problem lacking = new Files(desk.api(), Statements.MODEL)
                .attachOnly(Map.of(header.id(), delivery), Set.of(), session)
                .get(header.id());
        return Optional.of(told(delivery, header.name(), lacking));
    }

    private Booked told(Delivery delivery, @Nullable String number, @Nullable Problem lacking) {
        session.step(
                delivery,
                Step.ATTACHMENT,
                lacking == null ? Step.State.DONE : Step.State.FAILED,
                lacking == null ? null : lacking.message());
        return new Booked(ExternalId.of(delivery), number, lacking == null ? List.of() : List.of(lacking));
    }
}
