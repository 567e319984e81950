package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/**
 * The files of deliveries in Exact: a document each, with attachments. They go before the entry, which then points to
 * them: bank entries can't be changed afterwards, and it saves a call on the others.
 */
final class Documents {
    private static final String RESOURCE = "documents/Documents";
    private static final String ATTACHMENTS = "documents/DocumentAttachments";

    private final ExactApi api;

    Documents(ExactApi api) {
        this.api = api;
    }

    /**
     * A document with what hangs on it.
     *
     * @param missing what Exact refused to take
     */
    record Filed(String id, List<Problem> missing) {}

    /** Files what is not there yet; empty when there is nothing to file. */
    Optional<Filed> file(Delivery delivery, @Nullable String relation, Session session)
            throws CallFailure, IOException {
        List<Delivery.File> files = Enclosed.of(delivery, session);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            // Whatever was planned before may have left a document without its entry.
            Optional<String> left = delivery.naturalKey() == null ? Optional.empty() : find(delivery, session);
            String document = left.isPresent() ? left.get() : create(delivery, relation, session);
            List<String> there = left.isPresent() ? names(document, session) : List.of();
            List<Problem> missing = new ArrayList<>();
            for (Delivery.File file : files) {
                if (!there.contains(file.name())) {
                    attach(delivery, file, document, session).ifPresent(missing::add);
                }
            }
            session.step(delivery, Step.FILE, missing.isEmpty() ? Step.State.DONE : Step.State.FAILED, null);
            return Optional.of(new Filed(document, missing));
        } catch (CallFailure failure) {
            throw failure.beforeTheEntry();
        }
    }

    /** Adds the files that an earlier try could not; gives what still lacks, nothing when the entry has no document. */
    List<Problem> complete(Delivery delivery, Session session) throws CallFailure, IOException {
        if (find(delivery, session).isEmpty()) {
            return List.of();
        }
        return file(delivery, null, session).map(Filed::missing).orElse(List.of());
    }

    /** The document of a delivery that was filed at an earlier try. */
    Optional<String> find(Delivery delivery, Session session) throws CallFailure {
        Map<String, String> question =
                Map.of("$select", "ID", "$filter", "Subject eq " + OData.text(Enclosed.subject(delivery)));
        return api.list(session, RESOURCE, question).stream()
                .map(row -> row.path("ID").asText())
                .findFirst();
    }

    /** The names of the files on a document. */
    List<String> names(String document, Session session) throws CallFailure {
        Map<String, String> question = Map.of("$select", "FileName", "$filter", "Document eq " + OData.guid(document));
        return api.list(session, ATTACHMENTS, question).stream()
                .map(row -> row.path("FileName").asText())
                .toList();
    }

    private String create(Delivery delivery, @Nullable String relation, Session session) throws CallFailure {
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("Subject", Enclosed.subject(delivery))
                .put("Type", Integer.parseInt(String.valueOf(session.setting(typeField(delivery)))))
                .put("DocumentDate", delivery.date().toString());
        if (relation != null) {
            body.put("Account", relation);
        }
        session.fence();
        JsonNode created = api.create(session, RESOURCE, body);
        return created.path("ID").asText();
    }

    /** What Exact refuses to take keeps no entry from being booked: it is told beside it. */
    private Optional<Problem> attach(Delivery delivery, Delivery.File file, String document, Session session)
            throws CallFailure, IOException {
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("Document", document)
                .put("FileName", file.name())
                .put("Attachment", base64(file));
        session.fence();
        try {
            api.create(session, ATTACHMENTS, body);
            return Optional.empty();
        } catch (CallFailure failure) {
            if (failure.meaning() != CallFailure.Meaning.REFUSED) {
                throw failure;
            }
            session.step(delivery, Step.ATTACHMENT, Step.State.FAILED, file.name());
            return Optional.of(Problem.warning(
                            "attachment-missing",
                            "Exact Online did not take the file " + file.name() + ".",
                            "Add the file in Exact Online by hand, if it is needed there.")
                    .answered(String.valueOf(failure.problem().targetAnswer())));
        }
    }

    private static String typeField(Delivery delivery) {
        return switch (delivery.kind()) {
            case PURCHASES -> ExactSpec.PURCHASE_DOCUMENT;
            case SALES -> ExactSpec.SALE_DOCUMENT;
            case BANK, RECEIPTS -> ExactSpec.OTHER_DOCUMENT;
        };
    }

    private static String base64(Delivery.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        }
    }
}
