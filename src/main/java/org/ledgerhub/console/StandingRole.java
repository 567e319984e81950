package org.ledgerhub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ledgerhub.office.Office;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person is gone, or has another role or password than when it began; those who stay are read to
 * in their own language.
 */
final class StandingRole extends OncePerRequestFilter {
    private final Office office;

    StandingRole(Office office) {
        this.office = office;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (request.getSession(false) != null
                && who != null
                && who.getPrincipal() instanceof SignedIn person
                && !person.program()) {
            office.person(person.getUsername())
                    .filter(standing -> person.same(new SignedIn(standing)))
                    .ifPresentOrElse(
                            standing -> ReaderLanguage.of(standing.person().language(), request), () -> {
                                request.getSession(false).invalidate();
                                SecurityContextHolder.clearContext();
                            });
        }
        chain.doFilter(request, response);
    }
}
