package org.ledgerhub.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Trigger;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Spec;
import org.springframework.stereotype.Component;

/** Hands an approved submission to the delivery desk: one delivery per connection, purpose and part (Outbox). */
@Component
final class SendingOff {
    private static final Set<Status> NOT_YET = Set.of(Status.RECEIVED, Status.READ, Status.CODED, Status.HELD);

    private final Destinations destinations;
    private final OutboxRows outbox;
    private final StatementRows statements;
    private final SubmissionRows submissions;

    SendingOff(Destinations destinations, OutboxRows outbox, StatementRows statements, SubmissionRows submissions) {
        this.destinations = destinations;
        this.outbox = outbox;
        this.statements = statements;
        this.submissions = submissions;
    }

    /** Writes the rows in the caller's transaction; gives what the submission waits for. */
    Submission.WaitingFor send(SubmissionRow row, Outgoing outgoing) {
        Submission.Kind kind = Objects.requireNonNull(row.kind());
        String dossier = Objects.requireNonNull(row.dossier());
        boolean realtime = destinations.mode(row.firm(), dossier, kind) == Trigger.Mode.REALTIME;
        Submission.WaitingFor reason = realtime ? Submission.WaitingFor.TURN : Submission.WaitingFor.TRIGGER;
        List<Destinations.Destination> all = destinations.of(row.firm(), dossier, kind);
        all.stream()
                .filter(to -> kind != Submission.Kind.RECEIPT || takesReceipts(to))
                .forEach(to -> put(row, to, outgoing, reason));
        if (kind != Submission.Kind.BANK) {
            outbox.enqueue(row.id(), realtime);
        }
        boolean booked = kind == Submission.Kind.RECEIPT
                || all.stream().anyMatch(to -> to.link().purpose() == Delivery.Purpose.BOOKS);
        return booked ? reason : Submission.WaitingFor.CONNECTION;
    }

    private void put(SubmissionRow row, Destinations.Destination to, Outgoing outgoing, Submission.WaitingFor reason) {
        boolean books = to.link().purpose() == Delivery.Purpose.BOOKS && row.kind() != Submission.Kind.RECEIPT;
        boolean coda = row.kind() == Submission.Kind.BANK && to.link().statements() == Link.Statements.CODA;
        int parts = books && !coda ? outgoing.parts() : 1;
        Delivery.Purpose purpose = books ? Delivery.Purpose.BOOKS : Delivery.Purpose.FILES;
        for (int part = 1; part <= parts; part++) {
            outbox.put(row, to, purpose, part, coda, outgoing, reason);
        }
        if (row.kind() == Submission.Kind.BANK) {
            outbox.drop(row.id(), to.link(), parts);
        }
    }

    /** Whether a statement is handed over as a file to where its books are kept, so that nothing of it is coded. */
    boolean goesAsFile(SubmissionRow row) {
        return destinations
                .books(row.firm(), Objects.requireNonNull(row.dossier()), Submission.Kind.BANK)
                .filter(to -> to.link().statements() == Link.Statements.CODA)
                .isPresent();
    }

    /** Why a receipt can't go anywhere; empty when it can. */
    Optional<Problem> receiptRefusal(SubmissionRow row) {
        boolean taken =
                destinations.of(row.firm(), Objects.requireNonNull(row.dossier()), Submission.Kind.RECEIPT).stream()
                        .anyMatch(this::takesReceipts);
        return taken
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "receipt-not-supported",
                        "No connection of dossier " + row.dossier() + " takes files without structure.",
                        "Connect a folder, SFTP or Dropbox for its files, or book it by hand."));
    }

    private boolean takesReceipts(Destinations.Destination to) {
        return to.link().purpose() == Delivery.Purpose.FILES || takesFiles(to);
    }

    private boolean takesFiles(Destinations.Destination to) {
        return destinations
                .spec(to.connection().target())
                .filter(spec -> spec.capabilities().contains(Spec.Capability.FILES))
                .isPresent();
    }

    /**
     * Puts statements of the same account in their lanes, in the order of the chain, as far as none before them still
     * waits for a person: a statement never passes an earlier one.
     */
    void releaseStatements(String statement) {
        for (String next : statements.unsettled(statement)) {
            SubmissionRow row = submissions.get(next);
            if (NOT_YET.contains(row.status()) && outbox.of(next).isEmpty()) {
                return;
            }
            if (row.status() == Status.WAITING && row.dossier() != null) {
                boolean realtime =
                        destinations.mode(row.firm(), row.dossier(), Submission.Kind.BANK) == Trigger.Mode.REALTIME;
                outbox.enqueue(next, realtime);
            }
        }
    }
}
