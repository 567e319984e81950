package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.ledgerhub.office.SignIns;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Signing a connection in at its package's own page, for the first time or again. */
@Api
@RequestMapping("/api/connections/{id}/sign-in")
@Tag(name = "Connections")
class SignInApi {
    private final Desk desk;
    private final SignIns signIns;
    private final CallbackAddress callback;

    SignInApi(Desk desk, SignIns signIns, CallbackAddress callback) {
        this.desk = desk;
        this.signIns = signIns;
        this.callback = callback;
    }

    /**
     * Where the person goes now.
     *
     * @param address the package's page
     * @param callback where they come back to within a quarter of an hour, to be registered at the package
     */
    record Begun(URI address, URI callback) {}

    @PostMapping
    @Operation(summary = "Begin to sign in: the address of the package's page, to be opened in the asker's browser")
    Begun begin(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal SignedIn who) {
        if (desk.office(who).connection(id).isEmpty()) {
            throw Refused.unknown("connection", id);
        }
        URI back = callback.now();
        try {
            return new Begun(signIns.begin(who.asker(request), id, back), back);
        } catch (IllegalStateException impossible) {
            throw Refused.invalid(
                    "The connection can't be signed in: " + impossible.getMessage(),
                    "Fill in its fields, or use its own user and password.");
        }
    }
}
