package org.ledgerhub.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes a submission that is read: posting, status and outbox rows in one transaction, or held with the reason. */
@Component
final class CodingStep {
    /** Step to try again from when coding held the submission. */
    static final String STEP = "code";

    private static final String HUB = "hub";

    private final SubmissionRows submissions;
    private final Office office;
    private final FindingsPolicy findings;
    private final StatementStep statements;
    private final Coder coder;
    private final PostingRows postings;
    private final ApprovalPolicy approval;
    private final Handover handover;
    private final SendingOff sendingOff;
    private final StatusChange change;
    private final WorkRows work;
    private final TransactionTemplate transaction;

    CodingStep(
            SubmissionRows submissions,
            Office office,
            FindingsPolicy findings,
            StatementStep statements,
            Coder coder,
            PostingRows postings,
            ApprovalPolicy approval,
            Handover handover,
            SendingOff sendingOff,
            StatusChange change,
            WorkRows work,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.office = office;
        this.findings = findings;
        this.statements = statements;
        this.coder = coder;
        this.postings = postings;
        this.approval = approval;
        this.handover = handover;
        this.sendingOff = sendingOff;
        this.change = change;
        this.work = work;
        this.transaction = transaction;
    }

    /** Gives whether other statements may go on because of it. */
    boolean code(String submission) {
        return Objects.requireNonNull(transaction.execute(status -> {
            SubmissionRow row = submissions.get(submission);
            boolean settled = true;
            if (row.status() == Status.READ) {
                settled = code(row);
                if (row.kind() == Submission.Kind.BANK) {
                    sendingOff.releaseStatements(submission);
                }
            }
            if (settled) {
                work.settle(submission);
            } else {
                work.postpone(submission);
            }
            return settled && row.kind() == Submission.Kind.BANK;
        }));
    }

    /** Gives whether that was all; a statement may have to wait for what came before it. */
    private boolean code(SubmissionRow row) {
        Dossier dossier = office.of(row.firm())
                .dossier(Objects.requireNonNull(row.dossier()))
                .orElseThrow();
        Document document = row.readDocument();
        Optional<Problem> refusal =
                findings.refusal(document).filter(found -> !row.overruled().contains(found.code()));
        if (refusal.isPresent()) {
            change.hold(row, Change.held(refusal.get(), STEP), HUB);
        } else if (StartDate.isBefore(document, dossier) && !row.overruled().contains(StartDate.CODE)) {
            setAside(row, StartDate.problem(dossier));
        } else {
            switch (document) {
                case Invoice invoice -> invoice(row, dossier, invoice);
                case BankStatement statement -> {
                    return statement(row, dossier, statement);
                }
                case Receipt receipt -> receipt(row);
            }
        }
        return true;
    }

    private boolean statement(SubmissionRow row, Dossier dossier, BankStatement statement) {
        switch (statements.place(row, dossier)) {
            case Continuity.NotYet none -> {
                return false;
            }
            case Continuity.Waits waits -> change.hold(row, Change.held(waits.problem(), STEP), HUB);
            case Continuity.Known known ->
                change.move(
                        row,
                        Change.NOTHING_ELSE.with("duplicate_of", known.firstSubmission()),
                        HUB,
                        "All its entries are known.",
                        Status.DUPLICATE);
            case Continuity.Notification none -> setAside(row, Continuity.Notification.PROBLEM);
            case Continuity.Joins joins -> joined(row, dossier, statement, joins.share());
        }
        return true;
    }

    private void joined(SubmissionRow row, Dossier dossier, BankStatement statement, Share share) {
        if (share.pieces().isEmpty()) {
            setAside(row, Continuity.NOTHING_MOVED);
        } else if (sendingOff.goesAsFile(row)) {
            coded(row, dossier, statement, new Coding.Coded(List.of(), List.of()), CodedPostings.NONE);
        } else {
            PostingRows.Taker taker = postings.taker(row.id());
            Coding coding = coder.code(row, dossier, statement, share, taker);
            coded(row, dossier, statement, coding, taker.taken());
        }
    }

    private void invoice(SubmissionRow row, Dossier dossier, Invoice invoice) {
        Coding coding = coder.code(row, dossier, invoice);
        CodedPostings made = coding instanceof Coding.Coded coded
                ? CodedPostings.of(coded.postings().getFirst())
                : CodedPostings.NONE;
        coded(row, dossier, invoice, coding, made);
    }

    private void receipt(SubmissionRow row) {
        sendingOff
                .receiptRefusal(row)
                .ifPresentOrElse(
                        problem -> change.hold(row, Change.held(problem, STEP), HUB),
                        () -> change.move(
                                row,
                                Change.waiting(sendingOff.send(row, Outgoing.FILES_ALONE)),
                                HUB,
                                null,
                                Status.WAITING));
    }

    private void coded(SubmissionRow row, Dossier dossier, Document document, Coding coding, CodedPostings made) {
        switch (coding) {
            case Coding.Uncoded uncoded -> {
                if (made.parts() > 1) {
                    postings.clear(row.id());
                }
                change.hold(row, Change.held(Facts.told(uncoded), STEP).with("postings", null), HUB);
            }
            case Coding.Coded coded -> {
                List<Problem> review = new ArrayList<>(findings.review(document));
                review.addAll(coded.review());
                approval.reasons(row, dossier, document).forEach(review::add);
                handover.coded(row, document, made, review, approval.needed(row, dossier, document, review));
            }
        }
    }

    /** From read over held, as the table of moves has it, in one transaction. */
    private void setAside(SubmissionRow row, Problem why) {
        change.move(
                row,
                Change.held(why, STEP),
                HUB,
                why.code() + ": " + why.message(),
                List.of(Status.HELD, Status.DISMISSED));
    }
}
