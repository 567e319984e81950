package org.ledgerhub.mapping;

import java.util.List;

/**
 * What became of one mapping case.
 *
 * @param file where it stands, as shown to people
 * @param line of the file, from 1
 * @param name the case's own sentence
 * @param differences expected and found, one sentence each; empty when it passed
 */
public record CaseResult(String file, int line, String name, List<String> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** As the command line tells it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + name + ": " + (passed() ? "passed" : String.join("; ", differences));
    }
}
