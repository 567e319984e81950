package org.ledgerhub.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
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
    private static final int ENTRIES = 200;

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
        FirmRegister register = desk.register(who);
        Submission submission = register.submission(id).orElseThrow(() -> Refused.unknown("submission", id));
        page.addAttribute("who", who.getUsername());
        page.addAttribute("submission", submission);
        page.addAttribute("entries", register.entries(id, 0, ENTRIES));
        page.addAttribute("actions", who.mayAct() ? actions(register, id) : List.of());
        return "submission";
    }

    /** What a person can do from where it stands, the usual first. */
    private static List<String> actions(FirmRegister register, String id) {
        return register.decisions(id).stream().map(Words::word).toList();
    }
}
