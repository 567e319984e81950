package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a read call asks of a resource.
 *
 * @param filter which rows
 * @param select chosen properties, empty for all
 * @param expand collections shown within their rows
 * @param top most rows, absent for a page
 * @param skip rows shown by earlier pages
 */
record Question(
        Predicate<JsonNode> filter,
        List<String> select,
        List<String> expand,
        @Nullable Integer top,
        int skip) {
    private static final Pattern SINCE = Pattern.compile("Timestamp gt -?\\d+L");

    static Question of(Resource resource, Map<String, String> parameters) {
        List<String> select = names(parameters.get("$select"));
        String filter = parameters.get("$filter");
        Integer top = parameters.containsKey("$top") ? Integer.valueOf(number(parameters.get("$top"))) : null;
        if (resource.wants("select") && select.isEmpty() && (top == null || top != 1)) {
            throw Refusal.malformed("Please add a $select or a $top=1 statement to the query string.");
        }
        if (resource.wants("filter") && filter == null && (top == null || top != 1)) {
            throw Refusal.malformed("Please add a $filter statement, or use the sync or bulk resource.");
        }
        if (resource.wants("sync") && filter != null && !SINCE.matcher(filter).matches()) {
            throw Refusal.malformed("Only a filter on Timestamp is allowed here.");
        }
        checkNames(resource, select);
        return new Question(
                filter == null ? row -> true : Filter.of(resource, filter),
                select,
                names(parameters.get("$expand")),
                top,
                parameters.containsKey("$skiptoken") ? number(parameters.get("$skiptoken")) : 0);
    }

    boolean shows(String property) {
        return select.isEmpty()
                || select.stream().anyMatch(name -> name.equals(property) || name.startsWith(property + "/"));
    }

    /** What is chosen of a collection within the rows. */
    Question within(String collection) {
        List<String> chosen = select.stream()
                .filter(name -> name.startsWith(collection + "/"))
                .map(name -> name.substring(collection.length() + 1))
                .toList();
        return new Question(row -> true, chosen, List.of(), null, 0);
    }

    private static void checkNames(Resource resource, List<String> select) {
        for (String name : select) {
            int slash = name.indexOf('/');
            String first = slash < 0 ? name : name.substring(0, slash);
            if (!resource.nested().containsKey(first)) {
                resource.kind(name);
            } else if (slash > 0) {
                Resource.of(resource.nested().get(first)).kind(name.substring(slash + 1));
            }
        }
    }

    private static List<String> names(@Nullable String list) {
        return list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.malformed("Not a number: " + text);
        }
    }
}
