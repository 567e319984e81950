package org.ledgerhub.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What stands in a stand-in's books: its entries, and the files that are no attachments of an entry. */
public record Books(List<JsonNode> entries, List<StoredFile> files) {
    public Books {
        entries = List.copyOf(entries);
        files = List.copyOf(files);
    }
}
