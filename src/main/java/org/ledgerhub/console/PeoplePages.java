package org.ledgerhub.console;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of the firm may sign in, and what for. */
@Page
class PeoplePages {
    private final PeopleApi people;

    PeoplePages(PeopleApi people) {
        this.people = people;
    }

    @GetMapping("/people")
    String all(@AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("people", people.all(who).get("items"));
        page.addAttribute("roles", Person.Role.values());
        return "people";
    }

    @PostMapping("/people")
    String add(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String role,
            @RequestParam String language,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Person added = people.add(
                new PeopleApi.Given(name, password, Words.constant(Person.Role.class, "role", role), language), who);
        told.addFlashAttribute("added", added.name());
        return "redirect:/people";
    }

    @PostMapping("/people/{id}")
    String change(
            @PathVariable String id,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String password,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Person changed = people.change(
                id,
                new PeopleApi.Given(
                        null, Words.blankless(password), Words.constant(Person.Role.class, "role", role), null),
                who);
        told.addFlashAttribute("changed", changed.name());
        return "redirect:/people";
    }
}
