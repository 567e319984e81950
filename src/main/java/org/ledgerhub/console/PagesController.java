package org.ledgerhub.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages: what came in and where it stands. */
@Controller
class PagesController {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int ON_A_PAGE = 100;

    private final Desk desk;
    private final Clock clock;

    PagesController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/")
    String submissions(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn who,
            Model page) {
        FirmRegister register = desk.register(who);
        page.addAttribute("who", who.getUsername());
        page.addAttribute("dossier", dossier);
        page.addAttribute("status", status);
        page.addAttribute("dossiers", desk.office(who).dossiers());
        page.addAttribute("statuses", Status.values());
        page.addAttribute(
                "page",
                desk.page(
                        who,
                        new FirmRegister.Query(
                                dossier == null || dossier.isBlank() ? null : dossier,
                                Words.constant(Status.class, "status", status),
                                null,
                                null,
                                null,
                                ON_A_PAGE,
                                after)));
        page.addAttribute("today", register.completeness(LocalDate.ofInstant(clock.instant(), BRUSSELS)));
        return "submissions";
    }

    @GetMapping("/submissions/{id}")
    String submission(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("who", who.getUsername());
        page.addAttribute(
                "submission", desk.register(who).submission(id).orElseThrow(() -> Refused.unknown("submission", id)));
        return "submission";
    }
}
