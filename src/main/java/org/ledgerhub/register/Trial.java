package org.ledgerhub.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.mapping.Addressee;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.DossierFinder;
import org.ledgerhub.mapping.Mapping;

/**
 * The coding of documents without consequences: nothing is claimed, stored or sent. Every document stands for itself;
 * whether it was here before, or its statement joins the chain of the account, is not asked.
 */
public final class Trial {
    private static final String POSTING = "try";

    private final TrialBooks books;
    private final FindingsPolicy findings;

    private Trial(TrialBooks books, FindingsPolicy findings) {
        this.books = books;
        this.findings = findings;
    }

    /** A trial on these books, findings treated as they are where nothing is set. */
    public static Trial on(TrialBooks books) {
        return new Trial(books, FindingsPolicy.asItComes());
    }

    static Trial on(TrialBooks books, FindingsPolicy findings) {
        return new Trial(books, findings);
    }

    /**
     * What would be booked; two answers for an invoice between two dossiers of the firm.
     *
     * @param asked the dossier it is for, absent when the document tells
     */
    public List<Tried> of(ReadDocuments.WithEntries read, @Nullable String asked) {
        Document document = read.document();
        if (asked != null && books.of(asked, Submission.Kind.of(document, true)).isEmpty()) {
            return List.of(stopped(
                    document,
                    null,
                    Problem.error(
                            "dossier-unknown",
                            "There is no dossier " + asked + ".",
                            "Check its id, or leave it out: the document tells whose it is.")));
        }
        return switch (new DossierFinder(books.directory()).find(document, asked)) {
            case Addressee.NotFound nobody -> List.of(stopped(document, null, nobody.problem()));
            case Addressee.Found found -> {
                List<Tried> tried = new ArrayList<>();
                found.books().forEach(side -> tried.add(tried(read, side)));
                yield tried;
            }
        };
    }

    private Tried tried(ReadDocuments.WithEntries read, Addressee.Books side) {
        Document document = read.document();
        Optional<Problem> refusal = findings.refusal(document);
        if (refusal.isPresent()) {
            return stopped(document, side.dossier(), refusal.get());
        }
        TrialBooks.Rules rules = books.of(side.dossier(), Submission.Kind.of(document, side.purchase()))
                .orElseThrow();
        return switch (document) {
            case Invoice invoice ->
                coded(
                        invoice,
                        rules,
                        rules.mapping()
                                .code(
                                        invoice,
                                        side.purchase() ? Mapping.Side.PURCHASE : Mapping.Side.SALE,
                                        rules.books(),
                                        POSTING));
            case BankStatement statement -> statement(statement, read, rules);
            case Receipt receipt ->
                stopped(
                        receipt,
                        side.dossier(),
                        Problem.info(
                                "receipt-not-supported",
                                "A file without readable structure is handed over as it is, nothing is booked.",
                                "Nothing."));
        };
    }

    private Tried statement(BankStatement statement, ReadDocuments.WithEntries read, TrialBooks.Rules rules) {
        String dossier = rules.books().dossier();
        if (statement.openingBalance() == null || statement.closingBalance() == null) {
            return stopped(statement, dossier, Continuity.Notification.PROBLEM);
        }
        if (read.entries().isEmpty()) {
            return stopped(statement, dossier, Continuity.NOTHING_MOVED);
        }
        return coded(
                statement,
                rules,
                rules.mapping().code(statement, () -> read.entries().iterator(), rules.books(), POSTING));
    }

    private Tried coded(Document document, TrialBooks.Rules rules, Coding coding) {
        if (coding instanceof Coding.Coded coded) {
            List<Problem> review = new ArrayList<>(findings.review(document));
            review.addAll(coded.review());
            coding = new Coding.Coded(coded.postings(), review);
        }
        return new Tried(
                document.origin().source(),
                document.origin().index(),
                rules.books().dossier(),
                coding,
                rules.mapping());
    }

    private static Tried stopped(Document document, @Nullable String dossier, Problem problem) {
        return Tried.stopped(document.origin().source(), document.origin().index(), dossier, problem);
    }
}
