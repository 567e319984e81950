package org.ledgerhub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgerhub.register.LogReference;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the submission that a request names on every log line that the request causes. */
final class ReferenceFilter extends OncePerRequestFilter {
    private static final Pattern SUBMISSION = Pattern.compile("(/api)?/submissions/([0-9a-f-]{36})(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = SUBMISSION.matcher(request.getRequestURI());
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        try (LogReference reference = LogReference.of(path.group(2))) {
            chain.doFilter(request, response);
        }
    }
}
