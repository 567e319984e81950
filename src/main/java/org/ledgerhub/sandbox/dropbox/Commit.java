package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Where and how bytes become a file.
 *
 * @param mode what happens when the path is taken
 * @param rev the revision that may be replaced, for {@link Mode#UPDATE}
 * @param autorename another free name instead of a conflict
 * @param strict a conflict even when the content is the same
 */
record Commit(String path, Mode mode, @Nullable String rev, boolean autorename, boolean strict) {

    /** What happens when the path is taken by other content. */
    enum Mode {
        ADD,
        OVERWRITE,
        UPDATE
    }

    static Commit of(Argument argument) {
        JsonNode mode = argument.json().path("mode");
        String tag = mode.isObject() ? mode.path(".tag").asText() : mode.asText("add");
        return new Commit(
                argument.text("path"),
                switch (tag) {
                    case "add" -> Mode.ADD;
                    case "overwrite" -> Mode.OVERWRITE;
                    case "update" -> Mode.UPDATE;
                    default ->
                        throw Refusal.notUnderstood("Error in call to API function: mode: invalid tag '" + tag + "'");
                },
                mode.path("update").textValue(),
                argument.flag("autorename"),
                argument.flag("strict_conflict"));
    }
}
