package org.ledgerhub.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;

/**
 * A past export: one document that stands in the books.
 *
 * @param at when it came to stand there
 * @param by who let it go, or booked it by hand; {@code hub} when it went by itself
 * @param attention something is missing though the entry stands
 * @param entries where it went
 */
record ExportView(
        String submission,
        @Nullable String dossier,
        Submission.@Nullable Kind kind,
        String fileName,
        Submission.@Nullable Summary summary,
        Instant at,
        String by,
        Status status,
        boolean attention,
        List<Entry> entries) {

    /** What the export is called in one package. */
    record Entry(
            String connection,
            String target,
            Status status,
            @Nullable String number,
            @Nullable String reference) {
        static Entry of(Submission.DeliveryState delivery) {
            return new Entry(
                    delivery.connection(),
                    delivery.target(),
                    delivery.status(),
                    delivery.number(),
                    delivery.reference());
        }
    }

    static ExportView of(Submission submission, Instant at, String by) {
        return new ExportView(
                submission.id(),
                submission.dossier(),
                submission.kind(),
                submission.original().fileName(),
                submission.summary(),
                at,
                by,
                submission.status(),
                submission.attention(),
                submission.deliveries().stream().map(Entry::of).toList());
    }
}
