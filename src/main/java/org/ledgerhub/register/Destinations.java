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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        return all(firm, dossier).stream()
                .filter(to -> to.link().active() && takes(to.link(), kind))
                .toList();
    }

    /** Each step of a document asks again; one transaction looks once. */
    private List<Destination> all(String firm, String dossier) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return ask(firm, dossier);
        }
        Asked asked = (Asked) TransactionSynchronizationManager.getResource(this);
        if (asked == null || !asked.firm().equals(firm) || !asked.dossier().equals(dossier)) {
            asked = new Asked(firm, dossier, ask(firm, dossier));
            keep(asked);
        }
        return asked.all();
    }

    private void keep(Asked asked) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Destinations.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, asked);
    }

    private List<Destination> ask(String firm, String dossier) {
        FirmOffice desk = office.of(firm);
        return desk.links(dossier).stream()
                .flatMap(link -> desk.connection(link.connection())
                        .map(connection -> Stream.of(new Destination(link, connection)))
                        .orElse(Stream.empty()))
                .toList();
    }

    /** What a transaction has looked up. */
    private record Asked(String firm, String dossier, List<Destination> all) {}

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

    /** Where no files may go along, there is nothing to do for what is a file and no more. */
    private static boolean takes(Link link, Submission.Kind kind) {
        boolean filesAlone = link.purpose() == Delivery.Purpose.FILES || kind == Submission.Kind.RECEIPT;
        return (link.shareDocuments() || !filesAlone)
                && switch (kind) {
                    case PURCHASE, PURCHASE_CREDIT, SALE, SALE_CREDIT -> link.invoices();
                    case BANK -> link.bank();
                    case RECEIPT -> link.receipts();
                };
    }
}
