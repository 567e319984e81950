package org.ledgerhub.console;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Trigger;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of a client: who it is, what a person approves, and when its documents are sent. */
@Page
class ClientSettings {
    private final DossiersApi dossiers;

    ClientSettings(DossiersApi dossiers) {
        this.dossiers = dossiers;
    }

    /** The form; a box that is not ticked is not sent. */
    record Given(
            String name,
            @Nullable String enterpriseNumber,
            @Nullable String vatId,
            @Nullable String country,
            @Nullable String accounts,
            @Nullable LocalDate startDate,
            String review,
            String closedPeriod,
            @Nullable Boolean confirmOpening,
            @Nullable Boolean active,
            long version) {

        /** What the form does not ask stays as it stands. */
        GivenDossier dossier(Dossier standing) {
            return new GivenDossier(
                    null,
                    null,
                    name,
                    Words.blankless(enterpriseNumber),
                    Words.blankless(vatId),
                    Words.blankless(country),
                    lines(accounts),
                    startDate,
                    Words.constant(Dossier.Review.class, "review", review),
                    Words.constant(Dossier.ClosedPeriod.class, "closedPeriod", closedPeriod),
                    Boolean.TRUE.equals(confirmOpening),
                    standing.validation(),
                    standing.language(),
                    Boolean.TRUE.equals(active),
                    version);
        }

        private static List<String> lines(@Nullable String text) {
            return text == null
                    ? List.of()
                    : Arrays.stream(text.split("\\R"))
                            .filter(line -> !line.isBlank())
                            .toList();
        }
    }

    @PostMapping("/clients/{id}/settings")
    String save(
            @PathVariable String id,
            @ModelAttribute Given given,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        dossiers.save(id, given.dossier(dossiers.one(id, who)), who);
        return back(told);
    }

    @PostMapping("/clients/{id}/settings/triggers")
    String trigger(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam String mode,
            @RequestParam(required = false) @Nullable LocalTime at,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        dossiers.trigger(
                id,
                new DossiersApi.GivenTrigger(
                        Words.constant(Trigger.Kind.class, "kind", kind),
                        Words.constant(Trigger.Mode.class, "mode", mode),
                        at),
                who);
        return back(told);
    }

    private static String back(RedirectAttributes told) {
        told.addFlashAttribute("saved", true);
        told.addAttribute("tab", "settings");
        return "redirect:/clients/{id}";
    }
}
