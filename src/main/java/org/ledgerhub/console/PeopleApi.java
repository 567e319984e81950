package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who of the firm may sign in, and what for. */
@Api
@RequestMapping("/api/people")
@Tag(name = "Access")
class PeopleApi {
    private static final Set<String> LANGUAGES = Set.of("en", "nl", "fr");

    private final Desk desk;
    private final Office office;
    private final Passwords passwords;

    PeopleApi(Desk desk, Office office, Passwords passwords) {
        this.desk = desk;
        this.office = office;
        this.passwords = passwords;
    }

    /** A person as sent; for a change, what is absent stays. */
    record Given(
            @Nullable String name,
            @Nullable String password,
            Person.@Nullable Role role,
            @Nullable String language) {}

    @GetMapping
    @Operation(summary = "The people of the firm")
    Map<String, List<Person>> all(@AuthenticationPrincipal SignedIn who) {
        return Map.of("items", desk.office(who).people());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let somebody in")
    Person add(@RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        String name = Require.text(given.name(), "name", 100);
        if (office.person(name).isPresent()) {
            throw new Refused(
                    HttpStatus.CONFLICT, "name-taken", "Somebody signs in as " + name + ".", "Choose another name.");
        }
        Person person = new Person(
                UUID.randomUUID().toString(),
                who.firm(),
                name,
                Require.given(given.role(), "role"),
                language(given.language(), "en"));
        desk.office(who).save(person, passwords.hash(given.password()));
        return person;
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change somebody's role, password or language; open sessions end")
    Person change(@PathVariable String id, @RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        Person standing = desk.office(who).people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("person", id));
        Person.Role role = given.role() == null ? standing.role() : given.role();
        if (standing.name().equals(who.getUsername()) && role != standing.role()) {
            throw Refused.invalid("Nobody changes their own role.", "Ask another administrator.");
        }
        Person person =
                new Person(id, who.firm(), standing.name(), role, language(given.language(), standing.language()));
        String hash = given.password() == null
                ? office.person(standing.name()).orElseThrow().passwordHash()
                : passwords.hash(given.password());
        desk.office(who).save(person, hash);
        return person;
    }

    private static String language(@Nullable String given, String otherwise) {
        return given == null
                ? otherwise
                : Require.matching(
                        given, LANGUAGES::contains, "There is no language " + given + ".", "Use en, nl or fr.");
    }
}
