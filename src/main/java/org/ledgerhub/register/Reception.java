package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.ledgerhub.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: the bytes first, then original, submission, history, work and the intake counter in one transaction. */
@Component
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Office office;
    private final OriginalStore store;
    private final OriginalRows originals;
    private final SubmissionRows submissions;
    private final StatusChange history;
    private final IntakeRows intake;
    private final WorkRows work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long limit;

    Reception(
            Office office,
            OriginalStore store,
            OriginalRows originals,
            SubmissionRows submissions,
            StatusChange history,
            IntakeRows intake,
            WorkRows work,
            TransactionTemplate transaction,
            Clock clock,
            RegisterSettings settings) {
        this.office = office;
        this.store = store;
        this.originals = originals;
        this.submissions = submissions;
        this.history = history;
        this.intake = intake;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
        this.limit = settings.limits().upload().toBytes();
    }

    Register.Received receive(Register.Arrival arrival, InputStream content) throws IOException {
        String dossier = arrival.dossier();
        if (dossier != null && office.of(arrival.firm()).dossier(dossier).isEmpty()) {
            throw new Register.UnknownDossier(dossier);
        }
        Register.Received received = store.keep(
                arrival.firm(), content, limit, kept -> transaction.execute(status -> register(arrival, kept)));
        tell(received, arrival);
        return received;
    }

    private static void tell(Register.Received received, Register.Arrival arrival) {
        Original original = received.original();
        try (LogReference reference =
                LogReference.of(original.submissions().get(0).id())) {
            LOG.info(
                    "{} {} by {} for {}{}",
                    received.known() ? "Known already:" : "Received",
                    original.fileName(),
                    arrival.channel(),
                    arrival.firm(),
                    arrival.dossier() == null ? "" : "/" + arrival.dossier());
        }
    }

    /** The unique key of the original decides between copies that arrive at the same moment. */
    private Register.Received register(Register.Arrival arrival, OriginalStore.Kept kept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OriginalRow original = new OriginalRow(
                UUID.randomUUID().toString(),
                arrival.firm(),
                arrival.dossier(),
                arrival.channel(),
                FileNames.bare(arrival.fileName()),
                kept.sha256(),
                kept.size(),
                now,
                Original.Reading.PENDING,
                null);
        if (!originals.insert(original)) {
            OriginalRow known = originals
                    .byContent(arrival.firm(), arrival.dossier(), kept.sha256())
                    .orElseThrow();
            return new Register.Received(known.with(briefs(known.id())), true);
        }
        String submission = UUID.randomUUID().toString();
        submissions.insert(submission, arrival.firm(), original.id(), 1, "", now);
        history.history(arrival.firm(), submission, null, Status.RECEIVED, arrival.channel(), null);
        intake.count(arrival.firm(), now, 1);
        work.add(submission);
        return new Register.Received(original.with(List.of(new Original.Brief(submission, 1, Status.RECEIVED))), false);
    }

    private List<Original.Brief> briefs(String original) {
        return submissions.ofOriginal(original).stream()
                .map(row -> new Original.Brief(row.id(), row.index(), row.status()))
                .toList();
    }
}
