package org.ledgerhub.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of a submission's page. */
@Controller
class DecisionsController {
    private final Desk desk;

    DecisionsController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/submissions/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String number,
            @AuthenticationPrincipal SignedIn who) {
        FirmRegister register = desk.register(who);
        String by = who.getUsername();
        String why = Require.optional(reason, "reason", 1000);
        Optional<Submission> moved = switch (action) {
            case "retry" -> register.retry(id, by, why);
            case "approve" -> register.approve(id, by, why);
            case "dismiss" -> register.dismiss(id, by, Require.text(reason, "reason", 1000));
            case "overrule" -> register.overrule(id, by, Require.text(reason, "reason", 1000));
            case "reverse" -> register.reverse(id, by, Require.text(reason, "reason", 1000));
            case "replay" -> register.replay(id, by, why);
            case "mark-booked" ->
                register.markBooked(
                        id, by, Require.text(reason, "reason", 1000), Require.optional(number, "number", 100));
            default -> throw Refused.unknown("action", action);
        };
        return "redirect:/submissions/"
                + moved.orElseThrow(() -> Refused.unknown("submission", id)).id();
    }
}
