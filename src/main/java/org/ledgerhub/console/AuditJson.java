package org.ledgerhub.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.AuditCheck;
import org.ledgerhub.office.AuditEntry;
import org.ledgerhub.office.Columns;

/** The audit trail as programs see it. */
final class AuditJson {
    private AuditJson() {}

    static ObjectNode entry(AuditEntry entry) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("position", entry.position());
        json.put("firm", entry.firm());
        json.put("kind", entry.kind());
        json.put("subject", entry.subject());
        json.put("at", entry.at().toString());
        json.put("by", entry.by());
        put(json, "from", entry.from());
        put(json, "to", entry.to());
        put(json, "reason", entry.reason());
        if (entry.changes() != null) {
            json.set("changes", tree(entry.changes()));
        }
        return json.put("id", entry.id()).put("hash", entry.hash());
    }

    static ObjectNode whole(AuditCheck.Whole whole) {
        return Json.mapper()
                .createObjectNode()
                .put("intact", true)
                .put("entries", whole.entries())
                .put("hash", whole.hash())
                .put("unsealed", whole.unsealed());
    }

    /** What another firm's entry is about stays with that firm. */
    static ObjectNode broken(AuditCheck.Broken broken, String firm) {
        AuditEntry entry = broken.entry();
        boolean own = entry != null && entry.firm().equals(firm);
        AuditCheck.Broken told = own ? broken : new AuditCheck.Broken(broken.position(), broken.fault(), null);
        ObjectNode json = Json.mapper()
                .createObjectNode()
                .put("intact", false)
                .put("position", broken.position())
                .put("fault", Columns.code(broken.fault()));
        if (own) {
            json.set("entry", entry(entry));
        }
        return json.set("problem", Json.tree(told.problem()));
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    /** What was changed by hand may be no JSON any more, and is shown as it stands. */
    private static JsonNode tree(String changes) {
        try {
            return Json.mapper().readTree(changes);
        } catch (JsonProcessingException byHand) {
            return TextNode.valueOf(changes);
        }
    }
}
