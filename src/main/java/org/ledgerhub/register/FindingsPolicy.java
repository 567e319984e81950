package org.ledgerhub.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a finding does to its document: {@code hub.checks.<code>} when it is set. Else warnings and remarks are accepted,
 * errors refuse the document, but for amounts that do not add up inside an invoice: those a person looks at.
 */
@Component
final class FindingsPolicy {
    // A statement that does not add up would break the balance chain; totals of an invoice are law even when wrong.
    private static final Set<String> LOOKED_AT = Set.of("totals-mismatch", "vat-mismatch");

    private final Map<String, Effect> settings;

    @Autowired
    FindingsPolicy(RegisterSettings settings) {
        this(settings.checks());
    }

    private FindingsPolicy(Map<String, Effect> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** The policy where nothing is set. */
    static FindingsPolicy asItComes() {
        return new FindingsPolicy(Map.of());
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
        Effect set = settings.get(finding.code());
        if (set != null) {
            return set;
        }
        if (finding.severity() != Problem.Severity.ERROR) {
            return Effect.ACCEPT;
        }
        return LOOKED_AT.contains(finding.code()) ? Effect.REVIEW : Effect.REFUSE;
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
