package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A submission in one line for a person. */
final class SubmissionLine {
    private SubmissionLine() {}

    static String of(String file, JsonNode submission) {
        String status = submission.path("status").asText();
        StringBuilder line = new StringBuilder(String.format("%-9s  %s", status, file));
        if (submission.hasNonNull("dossier")) {
            line.append("  ").append(submission.path("dossier").asText());
        }
        JsonNode posting = submission.path("posting");
        if (posting.hasNonNull("gross")) {
            line.append("  ").append(posting.path("kind").asText()).append(' ');
            line.append(posting.path("gross").asText())
                    .append(' ')
                    .append(posting.path("currency").asText());
        }
        for (JsonNode delivery : submission.path("deliveries")) {
            line.append("  ").append(delivery.path("target").asText());
            if (delivery.hasNonNull("number")) {
                line.append(" no. ").append(delivery.path("number").asText());
            }
        }
        JsonNode problem = submission.path("problem");
        if (problem.hasNonNull("code")) {
            line.append("  ").append(problem.path("code").asText()).append(": ");
            line.append(problem.path("message").asText())
                    .append(' ')
                    .append(problem.path("remedy").asText());
        }
        return line.toString();
    }
}
