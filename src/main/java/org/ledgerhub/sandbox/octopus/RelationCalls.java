package org.ledgerhub.sandbox.octopus;

import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers and suppliers: search, create or update. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}/relations")
class RelationCalls {
    private final OctopusBooks books;

    RelationCalls(OctopusStandIn octopus) {
        books = octopus.octopusBooks();
    }

    @GetMapping
    ResponseEntity<byte[]> find(
            @RequestParam(required = false) @Nullable Integer relationId,
            @RequestParam(required = false) @Nullable String vatNr,
            @RequestParam(required = false) @Nullable String name,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        return list(
                dossier,
                relation -> (relationId == null || relation.id() == relationId)
                        && (vatNr == null || relation.hasVat(vatNr))
                        && (name == null || relation.name().equalsIgnoreCase(name)));
    }

    @GetMapping("/modified")
    ResponseEntity<byte[]> modified(
            @RequestParam String modifiedTimeStamp, @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        var since = Modified.since(modifiedTimeStamp);
        return Modified.changes(dossier.relations().stream()
                .filter(relation -> since.test(relation.modified()))
                .map(Relation::data)
                .toList());
    }

    /** Answers 201 with the new relation, and 204 without a body for a changed one. */
    @PutMapping
    ResponseEntity<byte[]> put(
            @RequestBody byte[] body, @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        Fields given = new Fields(Json.parse(body));
        RelationChange change = books.alone(() -> {
            RelationChange checked = RelationChange.of(given, dossier);
            books.recordRelation(dossier, checked.id(), checked.data());
            return checked;
        });
        return change.created()
                ? Json.answer(201, change.data())
                : ResponseEntity.noContent().build();
    }

    private static ResponseEntity<byte[]> list(DossierBooks dossier, Predicate<Relation> wanted) {
        return Modified.list(
                dossier.relations().stream().filter(wanted).map(Relation::data).toList());
    }
}
