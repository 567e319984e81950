package org.ledgerhub.register;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims an identity in the transaction that moves its submission to {@code read}. */
@Component
final class JdbcClaims implements Claims {
    private static final String HUB = "hub";

    private final ClaimRows claims;
    private final ClaimCache cache;
    private final SubmissionRows submissions;
    private final StatusChange change;
    private final TransactionTemplate transaction;

    JdbcClaims(
            ClaimRows claims,
            ClaimCache cache,
            SubmissionRows submissions,
            StatusChange change,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.cache = cache;
        this.submissions = submissions;
        this.change = change;
        this.transaction = transaction;
    }

    @Override
    public boolean claim(String key, String submission) {
        Optional<String> known = cache.owner(key);
        if (known.isPresent() && !known.get().equals(submission)) {
            return false;
        }
        Boolean claimed = transaction.execute(status -> claim(key, submission, status));
        if (Boolean.TRUE.equals(claimed)) {
            cache.remember(key, submission);
            return true;
        }
        return false;
    }

    /** Both keys or none: a submission that is a duplicate keeps no key of its own. */
    private boolean claim(String key, String submission, TransactionStatus status) {
        SubmissionRow row = submissions.light(submission);
        String message = row.messageKey();
        if ((message != null && !claims.insert(message, submission)) || !claims.insert(key, submission)) {
            status.setRollbackOnly();
            return false;
        }
        if (row.status() == Status.RECEIVED || row.status() == Status.HELD) {
            change.move(row, Change.NOTHING_ELSE, HUB, null, Status.READ);
        }
        return true;
    }

    @Override
    public boolean taken(String key) {
        return cache.owner(key).isPresent() || claims.owner(key).isPresent();
    }
}
