package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.ledgerhub.delivery.LaneStates;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is being sent, and what keeps it. */
@Api
@RequestMapping("/api/operations")
@Tag(name = "Figures")
class OperationsApi {
    private final LaneStates lanes;

    OperationsApi(LaneStates lanes) {
        this.lanes = lanes;
    }

    @GetMapping("/lanes")
    @Operation(summary = "The lanes in which something is still to be sent")
    Map<String, List<LaneStates.State>> lanes(@AuthenticationPrincipal SignedIn who) {
        return Map.of("items", lanes.of(who.firm()));
    }
}
