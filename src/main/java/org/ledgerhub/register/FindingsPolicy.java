package org.ledgerhub.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.springframework.stereotype.Component;

/**
 * What a finding does to its document: {@code hub.checks.<code>}, else the default of the code, else the severity
 * (errors refuse, all else is accepted).
 */
@Component
final class FindingsPolicy {
    // A statement that does not add up would break the balance chain; invoices in the wild are off by cents.
    private static final Map<String, Effect> DEFAULTS = Map.of(
            "balance-mismatch", Effect.REFUSE,
            "totals-mismatch", Effect.REVIEW,
            "vat-mismatch", Effect.REVIEW);

    private final Map<String, Effect> settings;

    FindingsPolicy(RegisterSettings settings) {
        this.settings = Map.copyOf(settings.checks());
    }

    /** What a finding does. */
    enum Effect {
        /** It is shown, nothing else. */
        ACCEPT,
        /** A person approves the document. */
        REVIEW,
        /** The document is held. */
        REFUSE
    }

    Effect effect(Problem finding) {
        Effect byDefault = DEFAULTS.getOrDefault(
                finding.code(), finding.severity() == Problem.Severity.ERROR ? Effect.REFUSE : Effect.ACCEPT);
        return settings.getOrDefault(finding.code(), byDefault);
    }

    /** The first finding that refuses the document. */
    Optional<Problem> refusal(Document document) {
        return document.findings().stream()
                .filter(finding -> effect(finding) == Effect.REFUSE)
                .findFirst();
    }

    /** The findings that want a person's eye. */
    List<Problem> review(Document document) {
        return document.findings().stream()
                .filter(finding -> effect(finding) == Effect.REVIEW)
                .toList();
    }
}
