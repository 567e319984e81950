package org.ledgerhub.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ledgerhub.document.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the in-desk over the tables; what stands still is found in the work table. */
@Component
final class JdbcSpine implements Spine {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSpine.class);

    private final WorkRows work;
    private final SubmissionRows submissions;
    private final ReadingStep reading;
    private final JdbcClaims claims;
    private final DuplicateStep duplicates;
    private final CodingStep coding;
    private final StatusChange change;
    private final TransactionTemplate transaction;
    private final Reconnection reconnection;
    private final OriginalStore store;
    private final RegisterSettings.Work settings;

    JdbcSpine(
            WorkRows work,
            SubmissionRows submissions,
            ReadingStep reading,
            JdbcClaims claims,
            DuplicateStep duplicates,
            CodingStep coding,
            StatusChange change,
            TransactionTemplate transaction,
            Reconnection reconnection,
            OriginalStore store,
            RegisterSettings settings) {
        this.work = work;
        this.submissions = submissions;
        this.reading = reading;
        this.claims = claims;
        this.duplicates = duplicates;
        this.coding = coding;
        this.change = change;
        this.transaction = transaction;
        this.reconnection = reconnection;
        this.store = store;
        this.settings = settings.work();
        work.releaseAbandoned();
    }

    @Override
    public List<String> due(int limit) {
        return work.due(limit);
    }

    @Override
    public List<Claimable> read(String submission) {
        try {
            return reading.read(submissions.get(submission));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public boolean code(String submission) {
        return coding.code(submission);
    }

    @Override
    public void duplicate(String submission) {
        duplicates.settle(submission);
    }

    @Override
    public int reconnect() {
        return reconnection.resume();
    }

    @Override
    public int sweepOrphans() throws IOException {
        return store.sweep();
    }

    @Override
    public void failed(String submission, Throwable cause) {
        int attempts = work.rest(submission, settings.pause());
        if (attempts == 1) {
            LOG.error("A step failed, attempt 1 of {}", settings.attempts(), cause);
        } else {
            LOG.warn("A step failed, attempt {} of {}: {}", attempts, settings.attempts(), cause.toString());
        }
        if (attempts >= settings.attempts()) {
            transaction.executeWithoutResult(status -> hold(submission, cause));
        }
    }

    private void hold(String submission, Throwable cause) {
        SubmissionRow row = submissions.get(submission);
        Problem problem = Problem.error(
                "step-failed",
                "A step failed unexpectedly: " + cause + ".",
                "Try again; when it fails again, give this message and the log to the operator.");
        if (row.status() == Status.RECEIVED || row.status() == Status.READ || row.status() == Status.HELD) {
            String step = row.status() == Status.READ ? CodingStep.STEP : ReadingStep.STEP;
            change.hold(row, Change.held(problem, step), "hub");
        }
        work.settle(submission);
    }
}
