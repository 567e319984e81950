package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading: the signed-in person, lists in pages, and single objects. */
@RestController
@InSandbox
@RequestMapping(ExactStandIn.API)
class ExactReads {
    private final ExactStandIn exact;
    private final ExactBooks books;

    ExactReads(ExactStandIn exact) {
        this.exact = exact;
        books = exact.exactBooks();
    }

    @GetMapping("/current/Me")
    ResponseEntity<byte[]> me(
            @RequestAttribute(ExactGate.GRANT) Grant grant,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Resource resource = Resource.of("current/Me");
        Question question = Question.of(resource, parameters);
        ObjectNode me = Derived.me(grant, exact.clock().instant().toString());
        ObjectNode shown =
                new Rendering(ExactStandIn.API + "/current", (table, key) -> List.of()).row(resource, question, me);
        return Answers.rows(request, question, List.of(shown), false, 0);
    }

    @GetMapping("/{division:\\d+}/**")
    ResponseEntity<byte[]> read(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Place place = Place.of(request.getRequestURI().substring(ExactStandIn.API.length()), books);
        Question question = place.key() == null
                ? Question.of(place.resource(), parameters)
                : new Question(row -> true, List.of(), List.of(), null, 0);
        return books.alone(() -> place.key() == null ? list(place, question, request) : one(place, question, request));
    }

    private ResponseEntity<byte[]> one(Place place, Question question, HttpServletRequest request) {
        ObjectNode row = place.division()
                .row(place.resource().table(), String.valueOf(place.key()))
                .orElseThrow(() -> Refusal.plain(404, "Not found."));
        return Answers.one(request, 200, rendering(place, request).row(place.resource(), question, row));
    }

    private ResponseEntity<byte[]> list(Place place, Question question, HttpServletRequest request) {
        Resource resource = place.resource();
        List<ObjectNode> matching =
                new ArrayList<>(new Derived(place.division(), exact.trouble().faults())
                        .rows(resource).stream().filter(question.filter()).toList());
        if (resource.wants("sync")) {
            matching.sort(Comparator.comparingLong(
                    (JsonNode row) -> row.path("Timestamp").asLong()));
        }
        int size = question.top() == null ? resource.page() : Math.min(question.top(), resource.page());
        int end = Math.min(matching.size(), question.skip() + size);
        Rendering rendering = rendering(place, request);
        List<ObjectNode> page = matching.subList(Math.min(question.skip(), end), end).stream()
                .map(row -> rendering.row(resource, question, row))
                .toList();
        return Answers.rows(request, question, page, end < matching.size(), end);
    }

    private static Rendering rendering(Place place, HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        String start = url.substring(0, url.indexOf(ExactStandIn.API) + ExactStandIn.API.length());
        DivisionBooks division = place.division();
        return new Rendering(
                start + "/" + division.division().code(),
                (table, key) -> division.rows(table, row -> Entries.of(row, key)));
    }
}
