package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A call refused the way Dropbox refuses it: an error of nested tags with a summary of them, or a sentence for a call
 * that can't be understood.
 */
final class Refusal extends RuntimeException {
    private static final int NOT_UNDERSTOOD = 400;
    private static final int NOT_SIGNED_IN = 401;
    private static final int NO = 409;

    private final int status;
    private final transient @Nullable ObjectNode error;

    private Refusal(int status, String message, @Nullable ObjectNode error) {
        super(message);
        this.status = status;
        this.error = error;
    }

    /** The call itself is wrong. */
    static Refusal notUnderstood(String sentence) {
        return new Refusal(NOT_UNDERSTOOD, sentence, null);
    }

    static Refusal notSignedIn(String tag) {
        return notSignedIn(tag(tag));
    }

    static Refusal notSignedIn(ObjectNode error) {
        return new Refusal(NOT_SIGNED_IN, summary(error), error);
    }

    /** An error of the call's own kind; each tag lies within the one before, {@code path conflict file}. */
    static Refusal of(String... tags) {
        return of(nested(List.of(tags)));
    }

    static Refusal of(ObjectNode error) {
        return new Refusal(NO, summary(error), error);
    }

    static ObjectNode tag(String tag) {
        return JsonNodeFactory.instance.objectNode().put(".tag", tag);
    }

    /** An error of tags, each in the field that the one before names. */
    static ObjectNode nested(List<String> tags) {
        ObjectNode node = tag(tags.getFirst());
        if (tags.size() > 1) {
            node.set(tags.getFirst(), nested(tags.subList(1, tags.size())));
        }
        return node;
    }

    /** The error alone, for an entry of a batch; absent when the call was not understood at all. */
    @Nullable
    ObjectNode error() {
        return error;
    }

    ResponseEntity<byte[]> answer() {
        if (error == null) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(getMessage().getBytes(StandardCharsets.UTF_8));
        }
        return Json.answer(status, Map.of("error_summary", getMessage(), "error", error));
    }

    /** The tags from the outermost in, and dots without a meaning. */
    private static String summary(ObjectNode error) {
        List<String> tags = new ArrayList<>();
        collect(error, tags);
        return String.join("/", tags) + "/" + ".".repeat(Math.floorMod(tags.hashCode(), 3));
    }

    private static void collect(JsonNode node, List<String> tags) {
        if (node.has(".tag")) {
            tags.add(node.get(".tag").textValue());
        }
        for (Iterator<JsonNode> inner = node.elements(); inner.hasNext(); ) {
            JsonNode next = inner.next();
            if (next.isObject()) {
                collect(next, tags);
            }
        }
    }
}
