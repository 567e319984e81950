package org.ledgerhub.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens that let programs in; a secret is shown once, right after it was made. */
@Page
class TokenPages {
    private final TokensApi tokens;

    TokenPages(TokensApi tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/tokens")
    String all(@AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("tokens", tokens.all(who).get("items"));
        page.addAttribute(
                "roles",
                Arrays.stream(Person.Role.values())
                        .filter(role -> role.compareTo(who.role()) >= 0)
                        .toList());
        return "tokens";
    }

    /** @param until the last day on which it works, in Europe/Brussels */
    @PostMapping("/tokens")
    String create(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable LocalDate until,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Instant expires = until == null
                ? null
                : until.plusDays(1).atStartOfDay(Notation.BRUSSELS).toInstant();
        told.addFlashAttribute(
                "fresh",
                tokens.create(
                        new TokensApi.Given(name, Words.constant(Person.Role.class, "role", role), expires), who));
        return "redirect:/tokens";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        tokens.revoke(id, who);
        return "redirect:/tokens";
    }
}
