package org.ledgerhub.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** Refusal to use a mapping whose files have errors. */
public final class InvalidMapping extends RuntimeException {
    private final transient List<Finding> findings;

    InvalidMapping(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** The errors, with file and line. */
    public List<Finding> findings() {
        return findings;
    }
}
