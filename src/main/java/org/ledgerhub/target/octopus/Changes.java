package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a list says has changed since a moment. Lists of masters tell what is gone as well, lists of bookings are bare.
 *
 * @param modified new ones, and changed ones as they are now
 * @param deleted those that are gone
 */
record Changes(List<JsonNode> modified, List<JsonNode> deleted) {
    static Changes of(JsonNode answer) {
        return answer.isObject()
                ? new Changes(list(answer.path("modified")), list(answer.path("deleted")))
                : new Changes(list(answer), List.of());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
