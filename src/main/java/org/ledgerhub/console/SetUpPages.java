package org.ledgerhub.console;

import java.text.Normalizer;
import java.util.Locale;
import org.ledgerhub.office.FirstAdministrator;
import org.ledgerhub.office.Office;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a hub that nobody can sign in to yet: the office and its first administrator. */
@Page
class SetUpPages {
    private static final int LONGEST_ID = 64;

    private final FirstAdministrator first;
    private final Passwords passwords;

    SetUpPages(FirstAdministrator first, Passwords passwords) {
        this.first = first;
        this.passwords = passwords;
    }

    /** What is filled in. */
    record Given(String code, String firm, String name, String password) {}

    @GetMapping("/set-up")
    String page(Model page) {
        page.addAttribute("given", new Given("", "", "", ""));
        return first.missing() ? "set-up" : "redirect:/sign-in";
    }

    @PostMapping("/set-up")
    String make(@ModelAttribute Given given, Locale reader, Model page) {
        if (!first.missing()) {
            return "redirect:/sign-in";
        }
        try {
            if (!first.fits(given.code())) {
                throw Refused.invalid("wrong-code", "");
            }
            String name = Require.text(given.firm(), "firm", 200);
            first.make(
                    new Office.Firm(id(name), name),
                    Require.text(given.name(), "name", 100),
                    passwords.hash(given.password()),
                    reader.getLanguage());
            return "redirect:/sign-in?made";
        } catch (Refused refused) {
            page.addAttribute("given", given);
            page.addAttribute("refused", refused);
            return "set-up";
        }
    }

    /** Lower-case letters and digits with single dashes, as ids of firms are. */
    private static String id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("-$", "");
        return id.isEmpty() ? "firm" : id;
    }
}
