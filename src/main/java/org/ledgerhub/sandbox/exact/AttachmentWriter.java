package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.UUID;
import org.ledgerhub.sandbox.Digest;

/** Files of documents; their content is never shown again, only its address. */
final class AttachmentWriter implements Writer {
    static final String TABLE = "documents/DocumentAttachments";

    @Override
    public Change create(Given given, Desk desk) {
        String document = given.mandatory("Document", "Document");
        desk.pointed(DocumentWriter.TABLE, document, "Documents");
        given.mandatory("FileName", "FileName");
        Digest digest = Digest.of(bytes(given.mandatory("Attachment", "Attachment")));
        if (desk.faults().refuseFiles()) {
            throw Refusal.rule(Saying.INVALID, "Attachment");
        }
        ObjectNode attachment = given.kept();
        String id = UUID.randomUUID().toString();
        attachment.remove("Attachment");
        attachment
                .put("ID", id)
                .put("FileSize", BigDecimal.valueOf(digest.size()))
                .put("Sha256", digest.sha256())
                .put("Url", "/docs/SysAttachment.aspx?ID=%7B" + id + "%7D");
        return Change.put(TABLE, attachment);
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        return Change.drop(TABLE, standing.path("ID").asText());
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("Error processing request stream. Attachment is no Base64.");
        }
    }
}
