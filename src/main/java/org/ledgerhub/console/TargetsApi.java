package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ledgerhub.target.ConnectionSchema;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What documents can be sent to, and what each target needs. */
@Api
@RequestMapping("/api/targets")
@Tag(name = "Connections")
class TargetsApi {
    private final List<Target> targets;

    TargetsApi(List<Target> targets) {
        this.targets =
                targets.stream().sorted(Comparator.comparing(Target::name)).toList();
    }

    /** A target and its Spec. */
    record View(String name, Spec spec) {}

    @GetMapping
    @Operation(summary = "All targets with the fields of a connection")
    Map<String, List<View>> all() {
        return Map.of(
                "items",
                targets.stream()
                        .map(target -> new View(target.name(), target.spec()))
                        .toList());
    }

    @GetMapping("/{target}/schema")
    @Operation(summary = "The JSON Schema of the fields of a connection to a target")
    Map<String, Object> schema(@PathVariable String target) {
        return targets.stream()
                .filter(known -> known.name().equals(target))
                .findFirst()
                .map(known -> ConnectionSchema.of(known.name(), known.spec()))
                .orElseThrow(() -> Refused.unknown("target", target));
    }
}
