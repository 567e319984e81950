package org.ledgerhub.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of what needs a person, across clients. */
@Page
class ReviewPage {
    private static final int ON_A_PAGE = 50;

    private final Inbox inbox;
    private final Desk desk;

    ReviewPage(Inbox inbox, Desk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @GetMapping("/review")
    String review(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn who,
            Model page) {
        page.addAttribute("dossier", dossier == null ? "" : dossier);
        page.addAttribute("dossiers", desk.office(who).dossiers());
        page.addAttribute("names", ClientNames.of(desk.office(who)));
        page.addAttribute("list", inbox.first(who, dossier, ON_A_PAGE, after));
        return "review";
    }
}
