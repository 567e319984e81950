package org.ledgerhub.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of whoever reads a page: that of the person, else the one chosen before signing in, else the browser's. */
@Component("localeResolver")
final class ReaderLanguage implements LocaleResolver {
    static final List<String> LANGUAGES = List.of("nl", "fr", "en");
    static final String COOKIE = "lang";
    private static final String ATTRIBUTE = ReaderLanguage.class.getName();
    private static final List<Locale> SPOKEN =
            LANGUAGES.stream().map(Locale::forLanguageTag).toList();

    /** Leaves the language of the person who is signed in on the request. */
    static void of(String language, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .filter(LANGUAGES::contains))
                .map(Locale::forLanguageTag)
                .orElseGet(() -> browsers(request));
    }

    private static Locale browsers(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        try {
            Locale best = asked == null ? null : Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("A person's language is changed with the person.");
    }
}
