package org.ledgerhub.console;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who reads it, and how amounts and dates are written for them. */
@ControllerAdvice(annotations = Page.class)
class PageFrame {
    private final Clock clock;

    PageFrame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("as")
    Notation notation(Locale reader) {
        return new Notation(reader, clock);
    }

    @ModelAttribute("who")
    @Nullable
    SignedIn who(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who;
    }

    /** The same around a page that tells a refusal, which is made without the rest. */
    void around(Model page, Locale reader) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        page.addAttribute("as", notation(reader));
        page.addAttribute("who", signedIn != null && signedIn.getPrincipal() instanceof SignedIn who ? who : null);
    }
}
