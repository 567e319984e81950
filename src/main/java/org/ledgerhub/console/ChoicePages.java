package org.ledgerhub.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.ChosenCoding;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a person chooses accounts, VAT codes and journal of one document. */
@Page
class ChoicePages {
    private final Desk desk;
    private final ActionsApi actions;

    ChoicePages(Desk desk, ActionsApi actions) {
        this.desk = desk;
        this.actions = actions;
    }

    @PostMapping("/submissions/{id}/choose")
    String choose(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Submission before = desk.register(who).submission(id).orElseThrow(() -> Refused.unknown("submission", id));
        actions.choose(
                id,
                new ActionsApi.GivenChoice(
                        Words.blankless(form.getFirst("journal")),
                        lines(form),
                        Words.blankless(form.getFirst("reason"))),
                who);
        told.addFlashAttribute("done", "edit");
        told.addFlashAttribute("doneWith", before);
        if (Boolean.parseBoolean(form.getFirst("review"))) {
            told.addAttribute("from", "review");
            String only = form.getFirst("only");
            told.addAttribute("only", only == null ? "" : only);
        }
        return "redirect:/submissions/{id}";
    }

    /** Rows of the form in their order: each has a line, an account and a VAT code, which may be empty. */
    private static List<ChosenCoding.Line> lines(MultiValueMap<String, String> form) {
        List<String> ids = form.getOrDefault("line", List.of());
        List<ChosenCoding.Line> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            lines.add(new ChosenCoding.Line(ids.get(i), at(form, "account", i), at(form, "vat", i)));
        }
        return lines;
    }

    private static @Nullable String at(MultiValueMap<String, String> form, String field, int row) {
        List<String> values = form.getOrDefault(field, List.of());
        return row < values.size() ? Words.blankless(values.get(row)) : null;
    }
}
