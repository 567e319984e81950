package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A write that the drive does not take; each call wraps its tags in its own way. */
final class WriteRefused extends RuntimeException {
    private final transient List<String> tags;

    WriteRefused(String... tags) {
        super(String.join("/", tags));
        this.tags = List.of(tags);
    }

    /** The write error itself. */
    ObjectNode error() {
        return Refusal.nested(tags);
    }

    /** As most calls tell it: in the field {@code path}. */
    ObjectNode atPath() {
        ObjectNode error = Refusal.tag("path");
        error.set("path", error());
        return error;
    }
}
