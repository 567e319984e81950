package org.ledgerhub.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes a booked document anew: a new submission of the same document that corrects the old one, which stays as it is. */
@Component
final class Replay {
    private final SubmissionRows submissions;
    private final StatusChange change;
    private final ClaimRows claims;
    private final IntakeRows intake;
    private final WorkRows work;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replay(
            SubmissionRows submissions,
            StatusChange change,
            ClaimRows claims,
            IntakeRows intake,
            WorkRows work,
            JdbcClient jdbc,
            Clock clock) {
        this.submissions = submissions;
        this.change = change;
        this.claims = claims;
        this.intake = intake;
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the id of the new submission; in the caller's transaction. */
    String correction(SubmissionRow booked, String by, @Nullable String reason) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String identity = Identity.overruled(Objects.requireNonNull(booked.identity()), id);
        submissions.insert(id, booked.firm(), booked.original(), booked.index(), id, now);
        change.history(booked.firm(), id, null, Status.RECEIVED, by, reason);
        intake.count(booked.firm(), now, 1);
        claims.insert(identity, id);
        jdbc.sql("""
                        update submission set (document, document_date, number, counterparty, gross, currency) =
                          (select document, document_date, number, counterparty, gross, currency from submission
                           where id = ?)
                        where id = ?""").params(booked.id(), id).update();
        jdbc.sql("""
                        insert into bank_statement (submission, firm, dossier, account, currency, number, statement_date,
                          opening, closing, entries, cut, cut_opening, known_from, known_to, rest_opening, seq)
                        select cast(? as varchar(36)), firm, dossier, account, currency, number, statement_date, opening,
                          closing, entries, cut, cut_opening, known_from, known_to, rest_opening, seq from bank_statement where submission = ?""").params(id, booked.id()).update();
        Change filed = Change.NOTHING_ELSE
                .with("dossier", booked.dossier())
                .with("kind", Columns.codeOrNull(booked.kind()))
                .with("identity", identity)
                .with("corrects", booked.id());
        change.move(submissions.get(id), filed, by, reason, Status.READ);
        work.open(id);
        return id;
    }
}
