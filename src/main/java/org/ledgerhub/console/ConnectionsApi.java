package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.delivery.MasterDataRefresh;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's sign-ins at packages and hand-over places; secrets go in and never come out. */
@RestController
@RequestMapping("/api/connections")
@Tag(name = "Connections")
class ConnectionsApi {
    private final Desk desk;
    private final MasterDataRefresh masterData;
    private final Map<String, Target> targets;

    ConnectionsApi(Desk desk, MasterDataRefresh masterData, List<Target> targets) {
        this.desk = desk;
        this.masterData = masterData;
        this.targets = targets.stream().collect(Collectors.toMap(Target::name, target -> target));
    }

    /**
     * A connection as it is sent: all fields of the target's Spec together, secrets among them.
     *
     * @param version the one that stands, 0 for a new connection
     */
    record Given(
            String name, String target, Map<String, String> fields, Connection.@Nullable Status status, long version) {}

    @GetMapping
    @Operation(summary = "All connections")
    Map<String, List<Connection>> all(@AuthenticationPrincipal SignedIn who) {
        return Map.of("items", desk.office(who).connections());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One connection")
    Connection one(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return desk.office(who).connection(id).orElseThrow(() -> Refused.unknown("connection", id));
    }

    @GetMapping("/{id}/links")
    @Operation(summary = "The dossiers it serves")
    Map<String, List<Link>> links(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        return Map.of("items", desk.office(who).linksOf(id));
    }

    @PostMapping
    @Operation(summary = "Add a connection")
    Connection add(@RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        return save(UUID.randomUUID().toString(), given, who);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a connection; a secret left out stays as it is")
    Connection change(@PathVariable String id, @RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        if (!one(id, who).target().equals(given.target())) {
            throw Refused.invalid("A connection keeps its target.", "Add a new connection for the other target.");
        }
        return save(id, given, who);
    }

    @PostMapping("/{id}/refresh")
    @Operation(summary = "Fetch the package's master data now")
    Map<String, Integer> refresh(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        return Map.of("refreshed", masterData.refresh(who.firm(), id));
    }

    private Connection save(String id, Given given, SignedIn who) {
        Target target = targets.get(given.target());
        if (target == null) {
            throw Refused.invalid(
                    "There is no target " + given.target() + ".",
                    "Use one of: " + String.join(", ", targets.keySet()) + ".");
        }
        Set<String> secretNames = target.spec().fields().stream()
                .filter(field -> field.kind() == Spec.Field.Kind.SECRET)
                .map(Spec.Field::name)
                .collect(Collectors.toSet());
        Map<String, String> settings = new HashMap<>(given.fields());
        settings.keySet().removeAll(secretNames);
        Map<String, String> secrets = new HashMap<>(given.fields());
        secrets.keySet().retainAll(secretNames);
        check(target, settings);
        Connection.Status status = given.status() == null ? Connection.Status.ACTIVE : given.status();
        Connection connection =
                new Connection(who.firm(), id, given.name(), given.target(), settings, status, null, given.version());
        return desk.office(who).save(connection, secrets);
    }

    private static void check(Target target, Map<String, String> settings) {
        Set<String> known =
                target.spec().fields().stream().map(Spec.Field::name).collect(Collectors.toSet());
        settings.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.invalid(
                            "The target has no field " + name + ".", "Look at /api/targets for its fields.");
                });
        target.spec().fields().stream()
                .filter(field -> field.required() && field.kind() != Spec.Field.Kind.SECRET)
                .filter(field -> settings.getOrDefault(field.name(), "").isBlank() && field.standard() == null)
                .findFirst()
                .ifPresent(field -> {
                    throw Refused.invalid(field.label() + " is missing.", field.help());
                });
    }
}
