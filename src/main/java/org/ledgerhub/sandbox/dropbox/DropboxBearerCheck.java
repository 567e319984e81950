package org.ledgerhub.sandbox.dropbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets calls through only with a living token that may make them. */
@Component
@InSandbox
final class DropboxBearerCheck implements HandlerInterceptor, WebMvcConfigurer {
    private static final String VERSION = "/2";
    private static final String BEARER = "Bearer ";

    private final SignIns signIns;

    DropboxBearerCheck(DropboxStandIn dropbox) {
        signIns = dropbox.signIns();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(DropboxStandIn.API + "/2/files/**", DropboxStandIn.API + "/2/users/**")
                .addPathPatterns(DropboxStandIn.CONTENT + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = token(request.getHeader(HttpHeaders.AUTHORIZATION));
        switch (signIns.standing(token)) {
            case EXPIRED -> throw Refusal.notSignedIn("expired_access_token");
            case UNKNOWN -> throw Refusal.notSignedIn("invalid_access_token");
            case GOOD -> checkScope(token, request.getRequestURI());
        }
        return true;
    }

    private void checkScope(String token, String path) {
        String needed = Scopes.neededFor(path.substring(path.indexOf(VERSION + "/") + VERSION.length()));
        boolean given = signIns.consent(token)
                .filter(consent -> consent.scopes().contains(needed))
                .isPresent();
        if (!given) {
            throw Refusal.notSignedIn(Refusal.tag("missing_scope").put("required_scope", needed));
        }
    }

    /** The token in the header of a call. */
    static String token(@org.jspecify.annotations.Nullable String header) {
        if (header == null || !header.startsWith(BEARER)) {
            throw Refusal.notUnderstood(
                    "Must provide HTTP header \"Authorization\" or URL parameter \"authorization\".");
        }
        return header.substring(BEARER.length());
    }
}
