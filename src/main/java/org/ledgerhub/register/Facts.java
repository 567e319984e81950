package org.ledgerhub.register;

import java.util.stream.Collectors;
import org.ledgerhub.document.Problem;
import org.ledgerhub.mapping.Coding;

/** Tells what a mapping could not decide together with the facts that a rule would need. */
final class Facts {
    private Facts() {}

    static Problem told(Coding.Uncoded uncoded) {
        Problem problem = uncoded.problem();
        if (uncoded.facts().isEmpty()) {
            return problem;
        }
        String facts = uncoded.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining(", "));
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.message(),
                problem.place(),
                problem.remedy() + " Facts: " + facts + ".",
                problem.targetAnswer());
    }
}
