package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing: a created object is answered when {@code Prefer} asks for it, changes and deletions with nothing. */
@RestController
@InSandbox
@RequestMapping(ExactStandIn.API + "/{division:\\d+}/**")
class ExactWrites {
    private final ExactStandIn exact;
    private final ExactBooks books;

    ExactWrites(ExactStandIn exact) {
        this.exact = exact;
        books = exact.exactBooks();
    }

    @PostMapping
    ResponseEntity<byte[]> create(
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestBody byte[] body,
            HttpServletRequest request)
            throws IOException {
        Place place = place(request);
        Writer writer = Writers.of(place.resource());
        Given given = given(place, body);
        ObjectNode created = books.alone(() -> {
            Change change = writer.create(given, desk(place));
            books.record(place.division(), change);
            return change.put().get(place.resource().table()).getFirst();
        });
        if (!"return=representation".equals(prefer)) {
            return ResponseEntity.status(201).build();
        }
        Question all = new Question(row -> true, List.of(), List.of(), null, 0);
        Rendering rendering = new Rendering(
                ExactStandIn.API + "/" + place.division().division().code(), (table, key) -> List.of());
        return Answers.one(request, 201, rendering.row(place.resource(), all, created));
    }

    @PutMapping
    ResponseEntity<byte[]> replace(@RequestBody byte[] body, HttpServletRequest request) throws IOException {
        Place place = place(request);
        Given given = given(place, body);
        record(place, () -> Writers.of(place.resource()).replace(standing(place), given, desk(place)));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    ResponseEntity<byte[]> delete(HttpServletRequest request) {
        Place place = place(request);
        record(place, () -> Writers.of(place.resource()).delete(standing(place), desk(place)));
        return ResponseEntity.noContent().build();
    }

    private void record(Place place, Supplier<Change> write) {
        books.alone(() -> {
            Change change = write.get();
            books.record(place.division(), change);
            return change;
        });
    }

    private Place place(HttpServletRequest request) {
        return Place.of(request.getRequestURI().substring(ExactStandIn.API.length()), books);
    }

    private Desk desk(Place place) {
        return new Desk(place.division(), exact.trouble().faults(), exact.clock());
    }

    private static ObjectNode standing(Place place) {
        return place.division()
                .row(place.resource().table(), String.valueOf(place.key()))
                .orElseThrow(() -> Refusal.plain(404, "Not found."));
    }

    private static Given given(Place place, byte[] body) throws IOException {
        try {
            JsonNode json = Json.parse(body);
            return new Given(place.resource(), json);
        } catch (JsonProcessingException e) {
            throw Refusal.malformed(
                    "Error processing request stream. The request should be a valid top-level resource" + " object.");
        }
    }
}
