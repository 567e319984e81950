package org.ledgerhub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away before its password is looked at, while too many wrong ones came for its name. */
final class SignInGate extends OncePerRequestFilter {
    private static final int TOO_MANY = 429;
    private final FailedSignIns failed;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    SignInGate(FailedSignIns failed) {
        this.failed = failed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration closed = name(request)
                .map(name -> failed.closed(name, request.getRemoteAddr()))
                .orElse(Duration.ZERO);
        if (closed.isZero()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, closed.toSeconds() + 1);
        }
    }

    private Optional<String> name(HttpServletRequest request) {
        if (request.getMethod().equals(HttpMethod.POST.name())
                && request.getRequestURI().equals("/sign-in")) {
            return Optional.ofNullable(request.getParameter("username")).map(String::strip);
        }
        try {
            return Optional.ofNullable(basic.convert(request)).map(Authentication::getName);
        } catch (BadCredentialsException unreadable) {
            return Optional.empty(); // the filter behind answers it
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ProblemBody problem = ProblemBody.of(
                TOO_MANY,
                "sign-in-limited",
                "Too many wrong passwords came for this name from here.",
                "Wait " + seconds + " seconds, then sign in again.");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            request.setAttribute(ProblemBody.class.getName(), problem);
            response.sendError(TOO_MANY);
        } else {
            PlainProblem.write(response, problem);
        }
    }
}
