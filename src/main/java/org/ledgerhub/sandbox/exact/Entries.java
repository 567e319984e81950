package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** What all four kinds of entries share: they go with their lines, and leave a trace for those who synchronise. */
final class Entries {
    private Entries() {}

    static Change delete(String table, ObjectNode standing, Desk desk) {
        Resource resource = Resource.of(table);
        String id = standing.path("EntryID").asText();
        Change change = Change.drop(table, id);
        for (String lines : resource.nested().values()) {
            change = change.andDrop(lines, keys(lines, id, desk));
        }
        ObjectNode deleted = Row.of()
                .put("ID", UUID.randomUUID().toString())
                .put("EntityKey", id)
                .put("EntityType", 1)
                .put("DeletedDate", desk.now().toString());
        return change.andDrop(Ledger.TABLE, keys(Ledger.TABLE, id, desk)).andPut("sync/Deleted", List.of(deleted));
    }

    private static List<String> keys(String table, String entry, Desk desk) {
        return desk.books().rows(table, row -> of(row, entry)).stream()
                .map(row -> row.path("ID").asText())
                .toList();
    }

    static boolean of(JsonNode row, String entry) {
        return row.path("EntryID").asText().equals(entry);
    }

    static ObjectNode head(Given given, Desk desk, JsonNode journal) {
        ObjectNode entry = given.kept();
        entry.put("EntryID", UUID.randomUUID().toString())
                .put("JournalDescription", journal.path("Description").asText())
                .put("Currency", given.text("Currency").orElse("EUR"))
                .put("Status", 20)
                .put("Created", desk.now().toString());
        return entry;
    }

    static ObjectNode line(Given given, JsonNode entry, JsonNode account, int number) {
        ObjectNode line = given.kept();
        line.put("ID", UUID.randomUUID().toString())
                .put("EntryID", entry.path("EntryID").asText())
                .put("LineNumber", number)
                .put("GLAccountCode", account.path("Code").asText());
        if (given.resource().properties().containsKey("EntryNumber")) {
            line.put("EntryNumber", entry.path("EntryNumber").asInt());
        }
        return line;
    }
}
