package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ledgerhub.register.ClientLine;
import org.ledgerhub.register.FirmRegister;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All clients with the work that they give. */
@Api
@RequestMapping("/api/clients")
@Tag(name = "Dossiers")
class ClientsApi {
    private final Desk desk;

    ClientsApi(Desk desk) {
        this.desk = desk;
    }

    /** The clients, and how many held documents belong to none of them. */
    record View(List<ClientLine> items, long nobodys) {}

    @GetMapping
    @Operation(summary = "All clients: what is to check, to send and uncertain, and whether their connections work")
    View all(@AuthenticationPrincipal SignedIn who) {
        FirmRegister register = desk.register(who);
        return new View(register.clients(), register.nobodys());
    }
}
