package org.ledgerhub.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a document's page; in the inbox the next document comes after each. */
@Page
class DecisionsController {
    private final Desk desk;
    private final ActionsApi actions;
    private final Inbox inbox;

    DecisionsController(Desk desk, ActionsApi actions, Inbox inbox) {
        this.desk = desk;
        this.actions = actions;
        this.inbox = inbox;
    }

    @PostMapping("/submissions/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "false") boolean review,
            @RequestParam(required = false) @Nullable String only,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Submission before = desk.register(who).submission(id).orElseThrow(() -> Refused.unknown("submission", id));
        Inbox.Place place = review ? inbox.of(before, who, only) : null;
        String moved = decided(id, action, new ActionsApi.Given(Words.blankless(reason), Words.blankless(number)), who);
        told.addFlashAttribute("done", action);
        told.addFlashAttribute("doneWith", before);
        if (place == null) {
            return "redirect:/submissions/" + moved;
        }
        told.addAttribute("only", only == null ? "" : only);
        String next = place.next() == null ? place.previous() : place.next();
        if (next == null) {
            return "redirect:/review";
        }
        told.addAttribute("from", "review");
        return "redirect:/submissions/" + next;
    }

    private String decided(String id, String action, ActionsApi.Given given, SignedIn who) {
        ObjectNode moved = switch (action) {
            case "retry" -> actions.retry(id, given, who);
            case "approve" -> actions.approve(id, given, who);
            case "dismiss" -> actions.dismiss(id, given, who);
            case "overrule" -> actions.overrule(id, given, who);
            case "reverse" -> actions.reverse(id, given, who);
            case "replay" -> actions.replay(id, given, who);
            case "mark-booked" -> actions.markBooked(id, given, who);
            default -> throw Refused.unknown("action", action);
        };
        return moved.path("id").asText();
    }
}
