package org.ledgerhub.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** 403 for whoever lacks the role, as problem details; a program that did not sign in at all is told that first. */
final class Forbidden implements AccessDeniedHandler {
    private final RequestMatcher programs;
    private final AuthenticationEntryPoint unauthorized;

    Forbidden(RequestMatcher programs, AuthenticationEntryPoint unauthorized) {
        this.programs = programs;
        this.unauthorized = unauthorized;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        // The check of the CSRF token comes before anybody asks who is there.
        if (SecurityContextHolder.getContext().getAuthentication() == null && programs.matches(request)) {
            unauthorized.commence(request, response, new InsufficientAuthenticationException("Nobody signed in."));
            return;
        }
        PlainProblem.write(
                response,
                403,
                "role-missing",
                "Your role does not allow this.",
                "Ask somebody who may, or to be given the role.");
    }
}
