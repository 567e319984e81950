package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.ledgerhub.office.Office;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The firm of whoever asks; others can't be seen. */
@Api
@RequestMapping("/api/firms")
@Tag(name = "Access")
class FirmsApi {
    private final Office office;

    FirmsApi(Office office) {
        this.office = office;
    }

    @GetMapping
    @Operation(summary = "The own firm")
    Map<String, List<Office.Firm>> own(@AuthenticationPrincipal SignedIn who) {
        return Map.of(
                "items",
                office.firms().stream()
                        .filter(firm -> firm.id().equals(who.firm()))
                        .toList());
    }
}
