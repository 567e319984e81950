package org.ledgerhub.console;

import org.ledgerhub.office.Dossier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons that send what waits for its trigger. */
@Page
class ClientActions {
    private final DossiersApi dossiers;

    ClientActions(DossiersApi dossiers) {
        this.dossiers = dossiers;
    }

    @PostMapping("/clients/synchronise")
    String all(@AuthenticationPrincipal SignedIn who, RedirectAttributes told) {
        int released = dossiers.all(who).get("items").stream()
                .map(Dossier::id)
                .mapToInt(dossier -> released(dossier, who))
                .sum();
        told.addAttribute("released", released);
        return "redirect:/";
    }

    @PostMapping("/clients/{id}/synchronise")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes told) {
        told.addAttribute("released", released(id, who));
        return "redirect:/clients/{id}";
    }

    private int released(String dossier, SignedIn who) {
        return dossiers.synchronise(dossier, who).getOrDefault("released", 0);
    }
}
