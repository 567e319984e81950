package org.ledgerhub.register;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads an original to its end and makes its submissions, all in one transaction; a crash on the way is redone (Splitter). */
@Component
final class ReadingStep {
    /** Step to try again from when the file was not readable. */
    static final String STEP = "read";

    private static final String HUB = "hub";
    private static final Duration BREATH = Duration.ofSeconds(20);

    private final Formats formats;
    private final OriginalStore store;
    private final OriginalRows originals;
    private final EntryRows entries;
    private final InvoiceValidation validation;
    private final StatusChange change;
    private final Filing filing;
    private final WorkRows work;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long limit;

    ReadingStep(
            Formats formats,
            OriginalStore store,
            OriginalRows originals,
            EntryRows entries,
            InvoiceValidation validation,
            StatusChange change,
            Filing filing,
            WorkRows work,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            RegisterSettings settings) {
        this.formats = formats;
        this.store = store;
        this.originals = originals;
        this.entries = entries;
        this.validation = validation;
        this.change = change;
        this.filing = filing;
        this.work = work;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.limit = settings.limits().upload().toBytes();
    }

    /** Carries a submission on to where its identity can be claimed; gives what can be claimed now. */
    List<Spine.Claimable> read(SubmissionRow row) throws IOException {
        OriginalRow original = originals.get(row.original());
        if (original.reading() != Original.Reading.DONE) {
            return parse(row, original);
        }
        boolean open = row.status() == Status.RECEIVED || row.status() == Status.HELD || row.status() == Status.READ;
        if (open && row.identity() != null) {
            return List.of(new Spine.Claimable(row.id(), row.identity()));
        }
        Document document = row.document();
        if (open && document != null) {
            return Objects.requireNonNull(transaction.execute(status -> filing.file(row, document, original)));
        }
        work.settle(row.id());
        return List.of();
    }

    private List<Spine.Claimable> parse(SubmissionRow row, OriginalRow original) throws IOException {
        StoringSink sink = new StoringSink(original, store, entries, validation, limit, signOfLife(row.id()));
        Reading reading = formats.read(new StoredSource(store, original), sink);
        return Objects.requireNonNull(transaction.execute(status -> switch (reading) {
            case Reading.Unreadable unreadable -> unreadable(row, original, unreadable.problem());
            case Reading.Read read ->
                sink.papers().isEmpty() ? unreadable(row, original, empty()) : split(row, original, sink);
        }));
    }

    private List<Spine.Claimable> unreadable(SubmissionRow row, OriginalRow original, Problem problem) {
        entries.clear(original.id());
        if (originals.ended(original.id(), Original.Reading.UNREADABLE, problem)) {
            change.hold(row, Change.held(problem, STEP), HUB);
        }
        work.settle(row.id());
        return List.of();
    }

    private static Problem empty() {
        return Problem.error("unreadable", "The file holds no document.", "Ask the sender what the file should hold.");
    }

    /** The first paper is the submission that reception made, the others are added. */
    private List<Spine.Claimable> split(SubmissionRow first, OriginalRow original, StoringSink sink) {
        if (!originals.ended(original.id(), Original.Reading.DONE, null)) {
            return List.of();
        }
        store(original, sink.attachments());
        List<Spine.Claimable> claimables = new ArrayList<>();
        int index = 1;
        for (ReadPaper paper : sink.papers()) {
            SubmissionRow row = index == 1 ? first : filing.add(first.firm(), original, index, "");
            switch (paper) {
                case ReadPaper.Good good -> claimables.addAll(filing.file(row, good.document(), original));
                case ReadPaper.Rejected rejected -> {
                    change.hold(row, Change.held(rejected.problem(), STEP), HUB);
                    work.settle(row.id());
                }
            }
            index++;
        }
        return claimables;
    }

    private void store(OriginalRow original, List<StoringSink.StoredAttachment> attachments) {
        for (StoringSink.StoredAttachment stored : attachments) {
            jdbc.sql("""
                            insert into attachment (original, idx, n, name, media_type, size, sha256, description)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(original.id())
                    .param(stored.index())
                    .param(stored.n())
                    .param(stored.attachment().name())
                    .param(stored.attachment().mediaType())
                    .param(stored.attachment().size())
                    .param(stored.attachment().sha256())
                    .param(stored.attachment().description())
                    .update();
        }
    }

    private Runnable signOfLife(String submission) {
        return new Runnable() {
            private Instant last = clock.instant();

            @Override
            public void run() {
                Instant now = clock.instant();
                if (last.plus(BREATH).isBefore(now)) {
                    last = now;
                    work.renew(submission);
                }
            }
        };
    }
}
