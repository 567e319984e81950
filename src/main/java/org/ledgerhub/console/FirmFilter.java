package org.ledgerhub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves the firm of whoever signed in on the request, for doors that know no sign-in of their own. */
final class FirmFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = "org.ledgerhub.firm";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            request.setAttribute(ATTRIBUTE, signedIn.firm());
        }
        chain.doFilter(request, response);
    }
}
