package org.ledgerhub.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.FirstAdministrator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in, and the language in which it and all others are read. */
@Page
class SignInPages {
    private final MeApi me;
    private final FirstAdministrator first;

    SignInPages(MeApi me, FirstAdministrator first) {
        this.me = me;
        this.first = first;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return first.missing() ? "redirect:/set-up" : "sign-in";
    }

    /** A choice made before signing in stays with the browser, one made after with the person. */
    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String back,
            @AuthenticationPrincipal @Nullable SignedIn who,
            HttpServletResponse response) {
        if (who == null) {
            Cookie cookie = new Cookie(ReaderLanguage.COOKIE, known(language));
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return "redirect:/sign-in";
        }
        me.change(new MeApi.Given(language), who);
        return "redirect:" + OwnPath.or(back, "/");
    }

    private static String known(String language) {
        return Require.matching(
                language, ReaderLanguage.LANGUAGES::contains, "There is no such language.", "Use nl, fr or en.");
    }
}
