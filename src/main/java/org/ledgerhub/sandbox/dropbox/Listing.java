package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.Json;

/**
 * A folder read page by page, and after its last page what changes in it; where it is stands in its cursor.
 *
 * @param after the last path of the page before; absent once the folder was read to its end
 * @param sequence from where on changes are told
 */
record Listing(
        String path,
        boolean recursive,
        boolean deleted,
        int limit,
        @Nullable String after,
        int sequence) {
    private static final int MOST = 2_000;
    private static final int USUAL = 500;

    static Listing begin(Argument argument, Drive drive) {
        String path = argument.text("path");
        if (!Names.wellFormed(path)) {
            throw Refusal.of("path", "malformed_path");
        }
        if (!path.isEmpty()) {
            Node node = drive.standing(path).orElseThrow(() -> Refusal.of("path", "not_found"));
            if (!node.is(Node.FOLDER)) {
                throw Refusal.of("path", "not_folder");
            }
        }
        int limit = argument.json().path("limit").asInt(USUAL);
        if (limit < 1 || limit > MOST) {
            throw Refusal.notUnderstood("Error in call to API function: limit: must be within 1 and " + MOST);
        }
        return new Listing(
                path, argument.flag("recursive"), argument.flag("include_deleted"), limit, "", drive.sequence());
    }

    static Listing of(String cursor) {
        try {
            JsonNode json = Json.parse(Base64.getUrlDecoder().decode(cursor));
            return Json.to(Listing.class, json);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.notUnderstood("Error in call to API function: cursor: Invalid \"cursor\" parameter");
        }
    }

    /** The next page with the cursor of the one after it. */
    Map<String, Object> page(Drive drive) {
        if (after == null) {
            List<Node> changed =
                    drive.changedSince(sequence).stream().filter(within()).toList();
            return answer(changed.stream(), next(null, drive.sequence()), false);
        }
        List<Node> more = drive.below(path)
                .filter(within().and(node -> deleted || !node.is(Node.DELETED)))
                .filter(node -> node.key().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean last = more.size() <= limit;
        List<Node> page = last ? more : more.subList(0, limit);
        return answer(page.stream(), next(last ? null : page.getLast().key(), sequence), !last);
    }

    private Predicate<Node> within() {
        String folder = Node.key(path);
        return node -> recursive
                ? node.key().startsWith(folder + "/")
                : Node.parent(node.key()).equals(folder);
    }

    private Listing next(@Nullable String last, int from) {
        return new Listing(path, recursive, deleted, limit, last, from);
    }

    private static Map<String, Object> answer(Stream<Node> nodes, Listing next, boolean more) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(next));
        return Map.of("entries", nodes.map(Views::tagged).toList(), "cursor", cursor, "has_more", more);
    }
}
