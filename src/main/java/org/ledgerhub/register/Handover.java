package org.ledgerhub.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Spec;
import org.springframework.stereotype.Component;

/** What happens to postings once they are made: they wait for a person, or go out with the package's own codes. */
@Component
final class Handover {
    private static final String HUB = "hub";

    private final Coder coder;
    private final Office office;
    private final Destinations destinations;
    private final SendingOff sendingOff;
    private final RelationRows relations;
    private final StatusChange change;

    Handover(
            Coder coder,
            Office office,
            Destinations destinations,
            SendingOff sendingOff,
            RelationRows relations,
            StatusChange change) {
        this.coder = coder;
        this.office = office;
        this.destinations = destinations;
        this.sendingOff = sendingOff;
        this.relations = relations;
        this.change = change;
    }

    /** A submission that was read is coded; it goes on by itself unless a person must approve it. */
    void coded(SubmissionRow row, Document document, CodedPostings made, List<Problem> review, boolean approvalNeeded) {
        Map<String, String> columns = Map.of("postings", Json.write(made.head()), "review", Json.write(review));
        if (approvalNeeded) {
            String reason = review.stream().map(Problem::code).distinct().collect(Collectors.joining(", "));
            change.move(row, with(Change.NOTHING_ELSE, columns), HUB, reason, Status.CODED);
        } else {
            send(row, document, made, columns, HUB, null, List.of(Status.CODED, Status.WAITING));
        }
    }

    /** A coded submission goes out, or is held when the package has no code for one of its VAT codes. */
    void send(
            SubmissionRow row,
            Document document,
            CodedPostings made,
            Map<String, String> columns,
            String by,
            @org.jspecify.annotations.Nullable String reason,
            List<Status> through) {
        Map<String, String> codes = packageCodes(row);
        TreeSet<String> unmapped = new TreeSet<>(made.vatCodes());
        unmapped.removeAll(codes.keySet());
        if (!unmapped.isEmpty() && needsCodes(row)) {
            change.hold(row, with(Change.held(unmapped(unmapped.first()), CodingStep.STEP), columns), by);
            return;
        }
        codes.keySet().retainAll(made.vatCodes());
        Submission.WaitingFor waiting = sendingOff.send(
                row, new Outgoing(made.first() == null ? null : made.first().journal(), made.parts(), codes));
        if (document instanceof Invoice invoice) {
            relations.remember(row, invoice);
        }
        change.move(row, with(Change.waiting(waiting), columns), by, reason, through);
    }

    /** Codes of the mapping's target layer, overridden by the link. */
    private Map<String, String> packageCodes(SubmissionRow row) {
        Dossier dossier = office.of(row.firm())
                .dossier(Objects.requireNonNull(row.dossier()))
                .orElseThrow();
        Books books = coder.books(row, dossier);
        Map<String, String> codes = new HashMap<>(coder.mapping(books).packageCodes());
        books(row)
                .ifPresent(to -> to.link().settings().forEach((field, value) -> {
                    if (field.startsWith("vat.")) {
                        codes.put(field.substring("vat.".length()), value);
                    }
                }));
        return codes;
    }

    /** A package with VAT codes of its own; folders keep the neutral ones. */
    private boolean needsCodes(SubmissionRow row) {
        return books(row)
                .flatMap(to -> destinations.spec(to.connection().target()))
                .filter(spec -> spec.capabilities().contains(Spec.Capability.MASTER_DATA))
                .isPresent();
    }

    private Optional<Destinations.Destination> books(SubmissionRow row) {
        return destinations.books(
                row.firm(), Objects.requireNonNull(row.dossier()), Objects.requireNonNull(row.kind()));
    }

    private static Problem unmapped(String code) {
        return Problem.error(
                "vat-code-unmapped",
                "The package has no code for " + code + ".",
                "Name its code in the target's mapping or on the connection of this dossier, then try again.");
    }

    private static Change with(Change change, Map<String, String> columns) {
        Change all = change;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            all = all.with(column.getKey(), column.getValue());
        }
        return all;
    }
}
