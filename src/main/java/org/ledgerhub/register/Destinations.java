package org.ledgerhub.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.Trigger;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the documents of a dossier go. */
@Component
final class Destinations {
    private final Office office;
    private final List<Target> targets;

    Destinations(Office office, ObjectProvider<Target> targets) {
        this.office = office;
        this.targets = targets.stream().toList();
    }

    /** A link with the connection it goes over. */
    record Destination(Link link, Connection connection) {}

    /** The active links that take this kind of document. */
    List<Destination> of(String firm, String dossier, Submission.Kind kind) {
        FirmOffice desk = office.of(firm);
        return desk.links(dossier).stream()
                .filter(link -> link.active() && takes(link, kind))
                .flatMap(link -> desk.connection(link.connection())
                        .map(connection -> Stream.of(new Destination(link, connection)))
                        .orElse(Stream.empty()))
                .toList();
    }

    /** The one that books. */
    Optional<Destination> books(String firm, String dossier, Submission.Kind kind) {
        return of(firm, dossier, kind).stream()
                .filter(destination -> destination.link().purpose() == Delivery.Purpose.BOOKS)
                .findFirst();
    }

    Optional<Spec> spec(String target) {
        return targets.stream()
                .filter(known -> known.name().equals(target))
                .map(Target::spec)
                .findFirst();
    }

    /** When documents of this kind are sent. */
    Trigger.Mode mode(String firm, String dossier, Submission.Kind kind) {
        Trigger.Kind wanted = switch (kind) {
            case PURCHASE, PURCHASE_CREDIT -> Trigger.Kind.PURCHASE;
            case SALE, SALE_CREDIT -> Trigger.Kind.SALE;
            case BANK -> Trigger.Kind.BANK;
            case RECEIPT -> Trigger.Kind.RECEIPT;
        };
        return office.of(firm).triggers(dossier).stream()
                .filter(trigger -> trigger.kind() == wanted)
                .map(Trigger::mode)
                .findFirst()
                .orElse(Trigger.Mode.REALTIME);
    }

    private static boolean takes(Link link, Submission.Kind kind) {
        return switch (kind) {
            case PURCHASE, PURCHASE_CREDIT, SALE, SALE_CREDIT -> link.invoices();
            case BANK -> link.bank();
            case RECEIPT -> link.receipts();
        };
    }
}
