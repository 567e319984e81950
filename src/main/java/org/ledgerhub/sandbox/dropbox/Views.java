package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Nodes of the tree as Dropbox shows them. */
final class Views {
    private Views() {}

    /** Where any kind may stand: with its tag. */
    static ObjectNode tagged(Node node) {
        ObjectNode view = Refusal.tag(node.tag());
        view.setAll(plain(node));
        return view;
    }

    /** Where the kind is known: without a tag. */
    static ObjectNode plain(Node node) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("name", node.name()).put("path_lower", node.key()).put("path_display", node.path());
        if (node.is(Node.DELETED)) {
            return view;
        }
        view.put("id", node.id());
        if (node.content() != null) {
            view.put("client_modified", node.at().toString())
                    .put("server_modified", node.at().toString())
                    .put("rev", node.rev())
                    .put("size", node.content().size())
                    .put("is_downloadable", true)
                    .put("content_hash", node.content().contentHash());
        }
        return view;
    }
}
