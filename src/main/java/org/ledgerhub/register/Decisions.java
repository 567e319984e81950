package org.ledgerhub.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about a submission; each from the version they looked at, along the table of moves. */
@Component
final class Decisions {
    private final StatusChange change;
    private final Handover handover;
    private final OutboxRows outbox;
    private final SendingOff sendingOff;
    private final ClaimRows claims;
    private final Replay replay;
    private final Reversal reversal;
    private final PostingRows postings;
    private final WorkRows work;
    private final TransactionTemplate transaction;

    Decisions(
            StatusChange change,
            Handover handover,
            OutboxRows outbox,
            SendingOff sendingOff,
            ClaimRows claims,
            Replay replay,
            Reversal reversal,
            PostingRows postings,
            WorkRows work,
            TransactionTemplate transaction) {
        this.change = change;
        this.handover = handover;
        this.outbox = outbox;
        this.sendingOff = sendingOff;
        this.claims = claims;
        this.replay = replay;
        this.reversal = reversal;
        this.postings = postings;
        this.work = work;
        this.transaction = transaction;
    }

    void retry(SubmissionRow row, String by, @Nullable String reason) {
        demand(row, "try again", Decision.RETRY);
        if (row.status() == Status.BOOKED) {
            filesAgain(row);
            return;
        }
        if (row.status() == Status.DISMISSED) {
            demandCoding(row);
        }
        decide(row, () -> {
            String step = row.failedStep();
            if (row.status() == Status.HELD && JdbcProgress.STEP.equals(step)) {
                outbox.resume(row.id());
                change.move(row, Change.waiting(Submission.WaitingFor.TURN), by, reason, Status.WAITING);
                sendingOff.releaseStatements(row.id());
                return;
            }
            if (row.status() == Status.DISMISSED || CodingStep.STEP.equals(step)) {
                change.move(row, Change.NOTHING_ELSE, by, reason, Status.READ);
            }
            work.open(row.id());
        });
    }

    /** The entry stays as it is; only files are tried again, those that it lacks and those for another place. */
    private void filesAgain(SubmissionRow row) {
        int again = decided(row, () -> outbox.attachAgain(row.id()) + outbox.resume(row.id()));
        if (again == 0) {
            throw new FirmRegister.IllegalMove("There is nothing to try again: no files are lacking.");
        }
    }

    void approve(SubmissionRow row, String by, @Nullable String reason) {
        demand(row, "approve", Decision.APPROVE);
        decide(row, () -> {
            handover.send(row, row.readDocument(), postings.of(row), Map.of(), by, reason, List.of(Status.WAITING));
            releaseStatements(row);
        });
    }

    void dismiss(SubmissionRow row, String by, String reason) {
        demand(row, "set aside", Decision.DISMISS);
        decide(row, () -> {
            withdraw(row, Status.DISMISSED, null);
            change.move(row, Change.NOTHING_ELSE, by, reason, Status.DISMISSED);
            if (Reversal.is(row)) {
                reversal.undone(row);
            }
            work.settle(row.id());
            releaseStatements(row);
        });
    }

    /** The problem it was held for counts no more for this submission; taken identities are replaced by one of its own. */
    void overrule(SubmissionRow row, String by, String reason) {
        demand(row, "overrule", Decision.OVERRULE);
        demandCoding(row);
        String code = row.status() == Status.DUPLICATE ? "possible-duplicate" : code(row);
        Set<String> overruled = new TreeSet<>(row.overruled());
        overruled.add(code);
        Change passed = Change.NOTHING_ELSE.with("overruled", String.join(" ", overruled));
        decide(row, () -> {
            boolean identityTaken = row.status() == Status.DUPLICATE || code.equals("document-changed");
            if (identityTaken && row.kind() != Submission.Kind.BANK) {
                String own = Identity.overruled(Objects.requireNonNull(row.identity()), row.id());
                claims.insert(own, row.id());
                change.move(row, passed.with("identity", own).with("message_key", null), by, reason, Status.READ);
            } else {
                change.move(row, passed, by, reason, Status.READ);
            }
            work.open(row.id());
        });
    }

    private static String code(SubmissionRow row) {
        if (!isAboutIdentity(row)) {
            throw new FirmRegister.IllegalMove("There is nothing to overrule: correct it and try again.");
        }
        return Objects.requireNonNull(row.problem()).code();
    }

    /** Whether it was held by a step that knew its identity, so that its problem can be overruled. */
    static boolean isAboutIdentity(SubmissionRow row) {
        boolean known = row.problem() != null && row.identity() != null;
        boolean decided = Set.of(CodingStep.STEP, DuplicateStep.STEP).contains(String.valueOf(row.failedStep()));
        return known && (decided || row.status() == Status.DISMISSED);
    }

    void markBooked(SubmissionRow row, String by, String reason, @Nullable String number) {
        demand(row, "mark as booked by hand", Decision.MARK_BOOKED);
        decide(row, () -> {
            withdraw(row, Status.BOOKED, number);
            String told = number == null ? reason : reason + " (entry " + number + ")";
            change.move(row, Change.NOTHING_ELSE, by, told, Status.BOOKED);
            work.settle(row.id());
            releaseStatements(row);
        });
    }

    /** Gives the id of the submission that is coded anew: this one, or a new one that corrects it. */
    String replay(SubmissionRow row, String by, @Nullable String reason) {
        demand(row, "code anew", Decision.REPLAY);
        demandCoding(row);
        return decided(row, () -> {
            if (row.status() == Status.BOOKED) {
                return replay.correction(row, by, reason);
            }
            if (row.status() == Status.WAITING) {
                withdraw(row, Status.HELD, null);
            }
            List<Status> through =
                    row.status() == Status.HELD ? List.of(Status.READ) : List.of(Status.HELD, Status.READ);
            change.move(row, Change.NOTHING_ELSE, by, reason, through);
            work.open(row.id());
            return row.id();
        });
    }

    /** Gives the id of the new submission that takes the booked entry back. */
    String reverse(SubmissionRow row, String by, String reason) {
        demand(row, "reverse", Decision.REVERSE);
        return decided(row, () -> reversal.of(row, by, reason));
    }

    private void decide(SubmissionRow row, Runnable decision) {
        transaction.executeWithoutResult(status -> {
            change.lock(row);
            decision.run();
        });
    }

    /** Whoever decides has the submission alone, as it was when the decision was looked at. */
    private <T> T decided(SubmissionRow row, Supplier<T> decision) {
        return Objects.requireNonNull(transaction.execute(status -> {
            change.lock(row);
            return decision.get();
        }));
    }

    private static void demandCoding(SubmissionRow row) {
        if (Reversal.is(row)) {
            throw new FirmRegister.IllegalMove("A reversal is never coded: set it aside and reverse the entry again.");
        }
    }

    private void withdraw(SubmissionRow row, Status to, @Nullable String number) {
        if (!outbox.withdraw(row.id(), to, number)) {
            throw new FirmRegister.IllegalMove("It is being sent: wait for the answer of the package.");
        }
    }

    private void releaseStatements(SubmissionRow row) {
        if (row.kind() == Submission.Kind.BANK) {
            sendingOff.releaseStatements(row.id());
        }
    }

    private static void demand(SubmissionRow row, String what, Decision decision) {
        if (!decision.from(row.status())) {
            throw new FirmRegister.IllegalMove(
                    "Can't " + what + " a submission that is " + Columns.code(row.status()) + ".");
        }
    }
}
