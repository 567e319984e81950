package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.delivery.SignInUpkeep;
import org.ledgerhub.delivery.Triggers;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.SignIns;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people come back to from a package's page, with a code or without. */
@Page
class ConnectController {
    private final Desk desk;
    private final SignIns signIns;
    private final SignInUpkeep upkeep;
    private final Triggers triggers;

    ConnectController(Desk desk, SignIns signIns, SignInUpkeep upkeep, Triggers triggers) {
        this.desk = desk;
        this.signIns = signIns;
        this.upkeep = upkeep;
        this.triggers = triggers;
    }

    /** The code leaves the address at once, so that it stays in no history. */
    @GetMapping(CallbackAddress.PATH)
    String back(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn who) {
        if (state == null || state.isBlank()) {
            throw unknown();
        }
        if (code == null || code.isBlank()) {
            Connection stays = signIns.abandon(who.asker(request), state).orElseThrow(ConnectController::unknown);
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "sign-in-lost",
                    "The package did not let the hub in to " + stays.name()
                            + (error == null ? "." : ": " + error + "."),
                    "Begin again, and consent on the package's page.");
        }
        Optional<Connection> signedIn =
                signIns.complete(who.asker(request), state, code, connection -> upkeep.calls(who.firm(), connection));
        Connection connection = signedIn.orElseThrow(ConnectController::unknown);
        triggers.reconnected(connection.firm(), connection.id());
        return "redirect:/connect/" + connection.id();
    }

    @GetMapping("/connect/{id}")
    String signedIn(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute(
                "connection", desk.office(who).connection(id).orElseThrow(() -> Refused.unknown("connection", id)));
        page.addAttribute("signIn", signIns.standing(who.firm(), id).orElse(null));
        return "connected";
    }

    /** Never begun, begun by somebody else, in another browser, too long ago, or done already: all the same. */
    private static Refused unknown() {
        return Refused.invalid(
                "This sign-in is not open.",
                "Begin it again from the connection, in the same browser, and finish within 15 minutes.");
    }
}
