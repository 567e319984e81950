package org.ledgerhub.target.horus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The interface of Horus as a file describes it: sign-in, and for each call its path, the fields of its answer, and
 * whether that is known or assumed.
 *
 * @param root the file
 */
record ApiTemplate(JsonNode root) {
    private static final String FILE = "targets/horus.api.yaml";

    /**
     * The file below the mappings of this setting, else below the folder {@code mappings} where the program runs, else
     * the one that came with the program.
     */
    static ApiTemplate of(String setting) {
        Path folder = Path.of(setting.isBlank() ? "mappings" : setting.replaceFirst("^file:", ""));
        try (InputStream yaml = Files.isRegularFile(folder.resolve(FILE))
                ? Files.newInputStream(folder.resolve(FILE))
                : ApiTemplate.class.getResourceAsStream("/mappings/" + FILE)) {
            return new ApiTemplate(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
    }

    /** A call by its name in the file. */
    Call call(String name) {
        JsonNode call = root.path(name);
        if (!call.has("path")) {
            throw new IllegalStateException(FILE + " describes no call " + name + ".");
        }
        return new Call(call);
    }

    /** An address of the sign-in. */
    String signIn(String which) {
        return root.path("signIn").path(which).asText();
    }

    /**
     * A call.
     *
     * @param node its part of the file
     */
    record Call(JsonNode node) {
        String path() {
            return node.path("path").asText();
        }

        JsonNode body() {
            return node.path("body");
        }

        boolean assumed() {
            return node.path("assumed").asBoolean(true);
        }

        /** The objects of an answer that is a list, or holds one. */
        Iterable<JsonNode> list(JsonNode answer) {
            return answer.isArray() ? answer : answer.path(node.path("list").asText());
        }

        /** A field of an object of the answer, by our name for it. */
        Optional<String> field(JsonNode object, String name) {
            JsonNode value = object.path(node.path("fields").path(name).asText());
            return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
        }
    }
}
