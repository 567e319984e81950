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
        if (submission.hasNonNull("waitingFor")) {
            line.append("  for ").append(submission.path("waitingFor").asText());
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
                    .append(withoutFacts(problem.path("remedy").asText()));
        }
        return line.toString();
    }

    /** All that is known of a document is for those who write rules; it stands in the answer of the hub. */
    private static String withoutFacts(String remedy) {
        int facts = remedy.indexOf(" Facts: ");
        return facts < 0 ? remedy : remedy.substring(0, facts);
    }
}
