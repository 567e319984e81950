package org.ledgerhub.register;

import java.util.List;
import java.util.stream.Stream;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Dossier;
import org.springframework.stereotype.Component;

/** Whether a person must approve a coded document before it is sent. */
@Component
final class ApprovalPolicy {
    private final RelationRows relations;

    ApprovalPolicy(RelationRows relations) {
        this.relations = relations;
    }

    /** What the register itself finds worth a look. */
    Stream<Problem> reasons(SubmissionRow row, Dossier dossier, Document document) {
        Stream<Problem> iban =
                document instanceof Invoice invoice ? relations.changedIban(row, invoice).stream() : Stream.empty();
        return row.corrects() == null
                ? iban
                : Stream.concat(
                        iban,
                        Stream.of(Problem.warning(
                                "corrects-booked",
                                "It was coded anew; the entry of submission " + row.corrects()
                                        + " still stands in the books.",
                                "Reverse that entry first, or set this one aside.")));
    }

    boolean needed(SubmissionRow row, Dossier dossier, Document document, List<Problem> review) {
        return switch (dossier.review()) {
            case ALL -> true;
            case FLAGGED -> !review.isEmpty();
            case NEW_SUPPLIER ->
                !review.isEmpty() || document instanceof Invoice invoice && !relations.known(row, invoice);
        };
    }
}
