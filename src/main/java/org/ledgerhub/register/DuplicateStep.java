package org.ledgerhub.register;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a document whose identity another one holds: a duplicate when all is equal, else a person decides. */
@Component
final class DuplicateStep {
    /** Step to try again from when the document differs from the one that was first. */
    static final String STEP = "claim";

    private static final String HUB = "hub";
    private static final Set<Status> OPEN = Set.of(Status.RECEIVED, Status.HELD, Status.READ);

    private final ClaimRows claims;
    private final SubmissionRows submissions;
    private final StatusChange change;
    private final WorkRows work;
    private final TransactionTemplate transaction;

    DuplicateStep(
            ClaimRows claims,
            SubmissionRows submissions,
            StatusChange change,
            WorkRows work,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.submissions = submissions;
        this.change = change;
        this.work = work;
        this.transaction = transaction;
    }

    void settle(String submission) {
        transaction.executeWithoutResult(status -> {
            SubmissionRow row = submissions.get(submission);
            if (OPEN.contains(row.status())) {
                settle(row);
            }
            work.settle(submission);
        });
    }

    private void settle(SubmissionRow row) {
        String message = row.messageKey();
        String messageOwner = message == null ? null : claims.owner(message).orElse(null);
        if (messageOwner != null && !messageOwner.equals(row.id())) {
            duplicate(row, messageOwner, "The same network message came before.");
            return;
        }
        String first = claims.owner(Objects.requireNonNull(row.identity()))
                .orElseThrow(() -> new NoSuchElementException("Nobody holds the identity of " + row.id() + "."));
        List<String> differences = differences(submissions.get(first).document(), row.document());
        if (differences.isEmpty()) {
            duplicate(row, first, "The same document came before.");
        } else {
            Problem changed = Problem.error(
                    "document-changed",
                    "A document with this number came before, with another " + String.join(" and ", differences) + ".",
                    "Compare both; set this one aside, or let it through when it is a document of its own.");
            change.hold(row, Change.held(changed, STEP).with("duplicate_of", first), HUB);
        }
    }

    private void duplicate(SubmissionRow row, String first, String reason) {
        change.move(
                row,
                Change.NOTHING_ELSE.with("duplicate_of", first),
                HUB,
                reason,
                row.status() == Status.READ ? List.of(Status.DUPLICATE) : List.of(Status.READ, Status.DUPLICATE));
    }

    /** Date, gross and currency; the identity itself has compared the rest. */
    private static List<String> differences(@Nullable Document first, @Nullable Document second) {
        List<String> differences = new ArrayList<>();
        if (first instanceof Invoice one && second instanceof Invoice other) {
            if (!Objects.equals(one.issueDate(), other.issueDate())) {
                differences.add("date");
            }
            if (!sameAmount(one, other)) {
                differences.add("amount");
            }
            if (!Objects.equals(one.currency(), other.currency())) {
                differences.add("currency");
            }
        }
        return differences;
    }

    private static boolean sameAmount(Invoice one, Invoice other) {
        java.math.BigDecimal first = one.totals().gross();
        java.math.BigDecimal second = other.totals().gross();
        return first == null || second == null ? first == second : first.compareTo(second) == 0;
    }
}
