package org.ledgerhub.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A line of the log about a submission that moved: where it comes to rest for everybody, its steps on the way for
 * whoever looks closer. It is written once the move stands, since a transaction that is rolled back moves nothing.
 */
record MoveLog(
        String submission, Status to, String by, @Nullable Problem problem) implements TransactionSynchronization {
    private static final Logger LOG = LoggerFactory.getLogger(MoveLog.class);
    private static final Set<Status> ON_THE_WAY = Set.of(Status.READ, Status.WAITING, Status.SENDING, Status.SENT);

    static void tell(String submission, Status to, String by, @Nullable Problem problem) {
        MoveLog line = new MoveLog(submission, to, by, problem);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(line);
        } else {
            line.afterCommit();
        }
    }

    @Override
    public void afterCommit() {
        String status = Columns.code(to);
        String why = problem == null ? "" : ": " + problem.code() + ", " + problem.message();
        try (LogReference reference = LogReference.of(submission)) {
            if (ON_THE_WAY.contains(to)) {
                LOG.debug("{} by {}{}", status, by, why);
            } else {
                LOG.info("{} by {}{}", status, by, why);
            }
        }
    }
}
