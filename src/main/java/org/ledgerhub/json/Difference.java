package org.ledgerhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where two objects of the vocabularies are not the same.
 *
 * @param path names and indexes, such as {@code lines[2].account}
 * @param ours what the first one has, absent when nothing
 * @param theirs what the second one has, absent when nothing
 */
public record Difference(
        String path, @Nullable String ours, @Nullable String theirs) {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d+");

    /**
     * All differences by the alphabet of their names. Amounts are the same when their value is.
     *
     * @param unread names that do not count, wherever they stand
     */
    public static List<Difference> between(Object ours, Object theirs, Set<String> unread) {
        List<Difference> differences = new ArrayList<>();
        compare("", Json.tree(ours), Json.tree(theirs), unread, differences);
        return differences;
    }

    private static void compare(
            String path,
            @Nullable JsonNode ours,
            @Nullable JsonNode theirs,
            Set<String> unread,
            List<Difference> differences) {
        if (ours != null && theirs != null && ours.isObject() && theirs.isObject()) {
            Set<String> names = new TreeSet<>();
            ours.fieldNames().forEachRemaining(names::add);
            theirs.fieldNames().forEachRemaining(names::add);
            names.removeAll(unread);
            names.forEach(name -> compare(
                    path.isEmpty() ? name : path + "." + name, ours.get(name), theirs.get(name), unread, differences));
        } else if (ours != null && theirs != null && ours.isArray() && theirs.isArray()) {
            for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
                compare(path + "[" + i + "]", ours.get(i), theirs.get(i), unread, differences);
            }
        } else if (!same(text(ours), text(theirs))) {
            differences.add(new Difference(path, text(ours), text(theirs)));
        }
    }

    private static boolean same(@Nullable String ours, @Nullable String theirs) {
        return Objects.equals(ours, theirs)
                || ours != null
                        && theirs != null
                        && AMOUNT.matcher(ours).matches()
                        && AMOUNT.matcher(theirs).matches()
                        && new BigDecimal(ours).compareTo(new BigDecimal(theirs)) == 0;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.isValueNode() ? node.asText() : node.toString();
    }
}
