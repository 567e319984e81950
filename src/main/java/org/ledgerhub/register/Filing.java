package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.json.Json;
import org.ledgerhub.mapping.Addressee;
import org.ledgerhub.mapping.DossierFinder;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Office;
import org.springframework.stereotype.Component;

/** Puts a document that has been read under its dossier with its identity, or holds it; in the caller's transaction. */
@Component
final class Filing {
    /** Step to try again from when the dossier was not found. */
    static final String STEP = "file";

    private static final String HUB = "hub";

    private final Office office;
    private final SubmissionRows submissions;
    private final StatusChange change;
    private final StatementRows statements;
    private final IntakeRows intake;
    private final WorkRows work;
    private final OwnFiles ownFiles;

    Filing(
            Office office,
            SubmissionRows submissions,
            StatusChange change,
            StatementRows statements,
            IntakeRows intake,
            WorkRows work,
            OwnFiles ownFiles) {
        this.office = office;
        this.submissions = submissions;
        this.change = change;
        this.statements = statements;
        this.intake = intake;
        this.work = work;
        this.ownFiles = ownFiles;
    }

    /** Files the document; gives the submissions that can be claimed, two when it goes from one dossier to another. */
    List<Spine.Claimable> file(SubmissionRow row, Document document, OriginalRow original) {
        Addressee addressee =
                new DossierFinder(new OfficeDirectory(office.of(row.firm()))).find(document, original.dossierAsked());
        return switch (addressee) {
            case Addressee.NotFound nobody -> {
                change.hold(row, described(Change.held(nobody.problem(), STEP), document), HUB);
                work.settle(row.id());
                yield List.of();
            }
            case Addressee.Found found -> {
                List<Spine.Claimable> claimables = new ArrayList<>();
                claimables.add(file(row, document, original, found.books().get(0)));
                if (found.books().size() > 1) {
                    otherSide(row, original)
                            .map(other -> file(
                                    other, document, original, found.books().get(1)))
                            .ifPresent(claimables::add);
                }
                yield claimables;
            }
        };
    }

    /** The submission of the seller, beside the one of the buyer; empty when it was made at an earlier try. */
    private Optional<SubmissionRow> otherSide(SubmissionRow row, OriginalRow original) {
        boolean there = submissions.ofOriginal(original.id()).stream()
                .anyMatch(other -> other.index() == row.index() && other.side().equals("sale"));
        return there ? Optional.empty() : Optional.of(add(row.firm(), original, row.index(), "sale"));
    }

    /** Adds a submission found by reading: counted in, and ours to carry on. */
    SubmissionRow add(String firm, OriginalRow original, int index, String side) {
        String id = UUID.randomUUID().toString();
        submissions.insert(id, firm, original.id(), index, side, original.received());
        change.history(firm, id, null, Status.RECEIVED, original.channel(), null);
        intake.count(firm, original.received(), 1);
        work.openOwn(id);
        return submissions.get(id);
    }

    private Spine.Claimable file(SubmissionRow row, Document document, OriginalRow original, Addressee.Books books) {
        String identity = identity(row, document, original, books);
        Change filed = described(
                        new Change(row.waitingFor(), row.problem(), row.failedStep(), java.util.Map.of()), document)
                .with("dossier", books.dossier())
                .with("kind", Columns.code(Submission.Kind.of(document, books.purchase())))
                .with("identity", identity)
                .with("message_key", messageKey(row.firm(), document, books).orElse(null));
        change.update(row, filed);
        if (document instanceof BankStatement statement) {
            statements.put(row.id(), row.firm(), books.dossier(), statement);
        }
        return new Spine.Claimable(row.id(), identity);
    }

    private static Optional<String> messageKey(String firm, Document document, Addressee.Books books) {
        return document instanceof Invoice invoice
                ? Identity.message(firm, books.dossier(), books.purchase(), invoice)
                : Optional.empty();
    }

    private String identity(SubmissionRow row, Document document, OriginalRow original, Addressee.Books books) {
        return switch (document) {
            case Invoice invoice ->
                Identity.invoice(row.firm(), books.dossier(), books.purchase(), invoice, original.id());
            case BankStatement statement -> Identity.statement(row.firm(), books.dossier(), row.id());
            case Receipt receipt -> receipt(row, original, books);
        };
    }

    /** Inside a container the bytes of the file itself count, so that the same one is known wherever it comes from. */
    private String receipt(SubmissionRow row, OriginalRow original, Addressee.Books books) {
        return ownFiles.of(original.id(), row.index())
                .map(own -> Identity.receipt(row.firm(), books.dossier(), own.sha256(), 1))
                .orElseGet(() -> Identity.receipt(row.firm(), books.dossier(), original.sha256(), row.index()));
    }

    /** The facts of a document that lists ask for. */
    private static Change described(Change change, Document document) {
        Change base = change.with("document", Json.write(document));
        return switch (document) {
            case Invoice invoice ->
                facts(
                        base,
                        invoice.issueDate(),
                        invoice.number(),
                        name(invoice.seller()),
                        invoice.totals().gross(),
                        invoice.currency());
            case BankStatement statement ->
                facts(
                        base,
                        statement.date(),
                        statement.number(),
                        DossierFinder.account(statement),
                        statement.closingBalance() == null
                                ? null
                                : statement.closingBalance().amount(),
                        statement.account().currency());
            case Receipt receipt -> base;
        };
    }

    private static Change facts(
            Change base,
            @Nullable LocalDate date,
            @Nullable String number,
            @Nullable String counterparty,
            @Nullable BigDecimal gross,
            @Nullable String currency) {
        return base.with("document_date", date)
                .with("number", cut(number, 200))
                .with("counterparty", cut(counterparty, 300))
                .with("gross", gross)
                .with("currency", cut(currency, 3));
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
