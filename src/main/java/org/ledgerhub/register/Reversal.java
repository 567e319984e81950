package org.ledgerhub.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a booked entry back: a new submission of the same document that {@code corrects} the booked one and books the
 * counter-posting in the original's own period; a period that was closed meanwhile refuses it like any other entry.
 */
@Component
final class Reversal {
    /** Told apart by its side, since coding its document would book the document again. */
    private static final String SIDE = "r-";

    private final SubmissionRows submissions;
    private final StatusChange change;
    private final Handover handover;
    private final ClaimRows claims;
    private final IntakeRows intake;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reversal(
            SubmissionRows submissions,
            StatusChange change,
            Handover handover,
            ClaimRows claims,
            IntakeRows intake,
            JdbcClient jdbc,
            Clock clock) {
        this.submissions = submissions;
        this.change = change;
        this.handover = handover;
        this.claims = claims;
        this.intake = intake;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a submission takes another one back. */
    static boolean is(SubmissionRow row) {
        return row.side().startsWith(SIDE);
    }

    /** Whether it is an entry that can be taken back: one of an invoice or credit note, not the movement of an account. */
    static boolean takes(SubmissionRow booked) {
        return booked.kind() != null
                && booked.kind() != Submission.Kind.BANK
                && booked.kind() != Submission.Kind.RECEIPT
                && booked.postingsJson() != null;
    }

    /**
     * Gives the id of the new submission, which waits to be sent; in the caller's transaction.
     *
     * @throws FirmRegister.IllegalMove when it is reversed already, or is no invoice that was booked
     */
    String of(SubmissionRow booked, String by, String reason) {
        List<Posting> postings = booked.postings();
        if (postings.size() != 1 || postings.getFirst().kind() == Posting.Kind.BANK) {
            throw new FirmRegister.IllegalMove(
                    "Only the entry of an invoice or credit note is reversed from here: correct it in the package.");
        }
        String id = UUID.randomUUID().toString();
        claim(booked, id);
        Posting counter =
                CounterPosting.of(postings.getFirst(), UUID.randomUUID().toString());
        file(booked, id, counter, by, reason);
        SubmissionRow filed = submissions.get(id);
        handover.send(
                filed,
                filed.readDocument(),
                CodedPostings.of(counter),
                Map.of("postings", Json.write(List.of(counter))),
                by,
                reason,
                List.of(Status.CODED, Status.WAITING));
        if (submissions.get(id).status() != Status.WAITING) {
            throw new FirmRegister.IllegalMove("The package has no VAT code for the counter-entry: name it first.");
        }
        return id;
    }

    /** The entry of a reversal that was set aside stands again, and may be reversed anew. */
    void undone(SubmissionRow reversal) {
        jdbc.sql("update submission set reversed_by = null, version = version + 1 where id = ? and reversed_by = ?")
                .params(reversal.corrects(), reversal.id())
                .update();
    }

    private void claim(SubmissionRow booked, String by) {
        int first = jdbc.sql("""
                        update submission set reversed_by = ?, version = version + 1
                        where id = ? and version = ? and reversed_by is null""").params(by, booked.id(), booked.version()).update();
        if (first == 0) {
            throw new FirmRegister.IllegalMove("It is reversed already.");
        }
    }

    private void file(SubmissionRow booked, String id, Posting counter, String by, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String identity = Identity.overruled(Objects.requireNonNull(booked.identity()), id);
        submissions.insert(id, booked.firm(), booked.original(), booked.index(), SIDE + id, now);
        change.history(booked.firm(), id, null, Status.RECEIVED, by, reason);
        intake.count(booked.firm(), now, 1);
        claims.insert(identity, id);
        jdbc.sql("""
                        update submission set (document, document_date, number, counterparty, gross, currency) =
                          (select document, document_date, number, counterparty, gross, currency from submission
                           where id = ?)
                        where id = ?""").params(booked.id(), id).update();
        Change filed = Change.NOTHING_ELSE
                .with("dossier", booked.dossier())
                .with("kind", Columns.code(counter.kind()))
                .with("identity", identity)
                .with("corrects", booked.id());
        change.move(submissions.get(id), filed, by, reason, Status.READ);
    }
}
