package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Documents, to which files are attached and to which entries point. */
final class DocumentWriter implements Writer {
    static final String TABLE = "documents/Documents";

    @Override
    public Change create(Given given, Desk desk) {
        given.mandatory("Subject", "Subject");
        check(given, desk);
        ObjectNode document = given.kept();
        document.put("ID", UUID.randomUUID().toString())
                .put("HID", desk.books().rows(TABLE).size() + 1)
                .put("Created", desk.now().toString());
        if (!document.hasNonNull("DocumentDate")) {
            document.put("DocumentDate", desk.today().toString());
        }
        return Change.put(TABLE, document);
    }

    @Override
    public Change replace(ObjectNode standing, Given given, Desk desk) {
        ObjectNode document = standing.deepCopy();
        document.setAll(given.kept());
        return Change.put(TABLE, document);
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        String id = standing.path("ID").asText();
        List<String> attachments =
                desk
                        .books()
                        .rows(
                                AttachmentWriter.TABLE,
                                row -> row.path("Document").asText().equals(id))
                        .stream()
                        .map(row -> row.path("ID").asText())
                        .toList();
        return Change.drop(TABLE, id).andDrop(AttachmentWriter.TABLE, attachments);
    }

    private static void check(Given given, Desk desk) {
        String type = given.mandatory("Type", "Type");
        desk.pointed("documents/DocumentTypes", type, "DocumentTypes");
        given.text("Account").ifPresent(id -> desk.pointed("crm/Accounts", id, "Accounts"));
    }
}
