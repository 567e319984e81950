package org.ledgerhub.console;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** All documents, whatever the client: the place to search. */
@Page
class SubmissionsPage {
    private static final int ON_A_PAGE = 50;

    private final Desk desk;

    SubmissionsPage(Desk desk) {
        this.desk = desk;
    }

    /** What is asked for in the address, so that it can be kept as a bookmark. */
    record Asked(
            @Nullable String q,
            @Nullable String dossier,
            @Nullable String status,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after) {

        FirmRegister.Search search(int limit) {
            Status one = Words.constant(Status.class, "status", status);
            Submission.Kind only = Words.constant(Submission.Kind.class, "kind", kind);
            return new FirmRegister.Search(
                    Words.blankless(dossier),
                    one == null ? Set.of() : Set.of(one),
                    only == null ? Set.of() : Set.of(only),
                    from,
                    to,
                    q,
                    limit,
                    Words.blankless(after));
        }

        /** Whether anything narrows the list. */
        public boolean narrows() {
            return Words.blankless(q) != null
                    || Words.blankless(dossier) != null
                    || Words.blankless(status) != null
                    || Words.blankless(kind) != null
                    || from != null
                    || to != null;
        }
    }

    @GetMapping("/submissions")
    String list(@ModelAttribute("asked") Asked asked, @AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("dossiers", desk.office(who).dossiers());
        page.addAttribute("names", ClientNames.of(desk.office(who)));
        page.addAttribute("statuses", Status.values());
        page.addAttribute("kinds", Submission.Kind.values());
        page.addAttribute("list", desk.search(who, asked.search(ON_A_PAGE)));
        return "submissions";
    }
}
