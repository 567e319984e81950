package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whoever is signed in, for themselves. */
@Api
@RequestMapping("/api/me")
@Tag(name = "Access")
class MeApi {
    private final Desk desk;
    private final Office office;

    MeApi(Desk desk, Office office) {
        this.desk = desk;
        this.office = office;
    }

    /** Who asks, and what they may do; a program has no language. */
    record View(
            String firm,
            String name,
            Person.Role role,
            @Nullable String language) {}

    /** What people change about themselves. */
    record Given(@Nullable String language) {}

    @GetMapping
    @Operation(summary = "Who is signed in")
    View me(@AuthenticationPrincipal SignedIn who) {
        return view(who, standing(who));
    }

    @PutMapping
    @Operation(summary = "Choose the language of the pages: nl, fr or en")
    View change(@RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        String language = Require.matching(
                Require.text(given.language(), "language", 2),
                ReaderLanguage.LANGUAGES::contains,
                "There is no language " + given.language() + ".",
                "Use nl, fr or en.");
        Person.WithPassword standing = standing(who);
        if (standing == null) {
            throw Refused.invalid("A program has no language.", "Sign in as a person.");
        }
        Person before = standing.person();
        Person changed = new Person(before.id(), before.firm(), before.name(), before.role(), language);
        desk.office(who).save(changed, standing.passwordHash());
        return view(who, new Person.WithPassword(changed, standing.passwordHash()));
    }

    private Person.@Nullable WithPassword standing(SignedIn who) {
        return who.program() ? null : office.person(who.getUsername()).orElse(null);
    }

    private static View view(SignedIn who, Person.@Nullable WithPassword person) {
        return new View(
                who.firm(),
                who.getUsername(),
                who.role(),
                person == null ? null : person.person().language());
    }
}
