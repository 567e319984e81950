package org.ledgerhub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Submission;

/** A submission as the REST interface shows it. */
final class SubmissionJson {
    /** A statement shows this many of its entries; the rest is asked for in pages. */
    static final int ENTRIES = 1_000;

    private SubmissionJson() {}

    /** In a list: without document, steps and history. */
    static ObjectNode brief(Submission submission) {
        ObjectNode json = Json.tree(submission);
        json.set("original", Json.tree(OriginalView.Brief.of(submission.original())));
        posting(json);
        return json;
    }

    static ObjectNode whole(Submission submission, FirmRegister register) {
        ObjectNode json = brief(submission);
        if (submission.document() != null) {
            json.set("findings", Json.mapper().valueToTree(submission.document().findings()));
        }
        if (submission.document() instanceof BankStatement && json.get("document") instanceof ObjectNode document) {
            List<StatementEntry> entries = register.entries(submission.id(), 0, ENTRIES);
            document.set("entries", Json.<ArrayNode>tree(entries));
        }
        return json;
    }

    /** One posting stands under its own name; the parts of a long statement stand in a list beside the first. */
    private static void posting(ObjectNode json) {
        if (json.path("postings").size() > 0) {
            json.set("posting", json.path("postings").get(0));
        }
        if (json.path("postings").size() < 2) {
            json.remove("postings");
        }
    }
}
