package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.Json;

/**
 * The argument of a call, a JSON object: the body of a call to the API host, a header of one to the content host.
 *
 * @param json the object
 */
record Argument(JsonNode json) {

    static Argument body(byte[] body) {
        return parse(body);
    }

    /** A header holds ASCII alone; everything else has to be escaped. */
    static Argument header(@Nullable String header) {
        if (header == null) {
            throw Refusal.notUnderstood("Error in call to API function: Must provide HTTP header \"Dropbox-API-Arg\".");
        }
        if (header.chars().anyMatch(c -> c > 0x7e || c < 0x20)) {
            throw Refusal.notUnderstood(
                    "Error in call to API function: HTTP header \"Dropbox-API-Arg\": not ASCII, escape it as \\uXXXX");
        }
        return parse(header.getBytes(StandardCharsets.US_ASCII));
    }

    private static Argument parse(byte[] json) {
        try {
            JsonNode node = Json.parse(json);
            if (node.isObject()) {
                return new Argument(node);
            }
        } catch (IOException e) {
            throw Refusal.notUnderstood("Error in call to API function: could not decode input as JSON");
        }
        throw Refusal.notUnderstood("Error in call to API function: expected object");
    }

    String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw Refusal.notUnderstood(
                    "Error in call to API function: request body: missing required field '" + field + "'");
        }
        return value.textValue();
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(json.path(field).textValue());
    }

    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    long number(String field) {
        JsonNode value = json.path(field);
        if (!value.isIntegralNumber()) {
            throw Refusal.notUnderstood(
                    "Error in call to API function: request body: missing required field '" + field + "'");
        }
        return value.longValue();
    }

    Argument inner(String field) {
        JsonNode value = json.path(field);
        if (!value.isObject()) {
            throw Refusal.notUnderstood(
                    "Error in call to API function: request body: missing required field '" + field + "'");
        }
        return new Argument(value);
    }

    List<Argument> list(String field) {
        JsonNode value = json.path(field);
        if (!value.isArray()) {
            throw Refusal.notUnderstood(
                    "Error in call to API function: request body: missing required field '" + field + "'");
        }
        return value.valueStream().map(Argument::new).toList();
    }
}
