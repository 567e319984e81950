package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.ApiToken;
import org.ledgerhub.office.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tokens that let programs in. */
@Api
@RequestMapping("/api/tokens")
@Tag(name = "Access")
class TokensApi {
    private final Desk desk;

    TokensApi(Desk desk) {
        this.desk = desk;
    }

    /** What a new token is for. */
    record Given(
            @Nullable String name,
            Person.@Nullable Role role,
            @Nullable Instant expires) {}

    @GetMapping
    @Operation(summary = "All tokens, without their secrets")
    Map<String, List<ApiToken>> all(@AuthenticationPrincipal SignedIn who) {
        return Map.of("items", desk.office(who).tokens());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token; its secret is shown this once")
    ApiToken.Fresh create(@RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        Person.Role role = Require.given(given.role(), "role");
        if (role.compareTo(who.role()) < 0) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "role-missing",
                    "A token can't hold a role that you lack.",
                    "Choose a lower role.");
        }
        return desk.office(who).createToken(Require.text(given.name(), "name", 90), role, given.expires());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token")
    void revoke(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        if (!desk.office(who).revokeToken(id)) {
            throw Refused.unknown("token", id);
        }
    }
}
