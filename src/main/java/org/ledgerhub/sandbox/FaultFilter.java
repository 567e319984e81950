package org.ledgerhub.sandbox;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.ledgerhub.sandbox.StandIn.Call;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets the faults in force happen to the calls of a stand-in; the common calls ({@code _books} …) are spared. */
final class FaultFilter implements Filter {
    private final List<StandIn> standIns;

    FaultFilter(List<StandIn> standIns) {
        this.standIns = standIns;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI().substring(http.getContextPath().length());
        for (StandIn standIn : standIns) {
            String prefix = "/sandbox/" + standIn.name() + "/";
            if (path.startsWith(prefix) && !path.startsWith(prefix + "_")) {
                String inside = path.substring(prefix.length() - 1);
                HttpServletRequest readable = standIn.toldByBody(inside) ? new ReadAhead(http) : http;
                byte[] body = readable instanceof ReadAhead ahead ? ahead.body() : new byte[0];
                Call call = standIn.call(http.getMethod(), inside, body);
                disturb(standIn, call, readable, (HttpServletResponse) response, chain);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void disturb(
            StandIn standIn, Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trouble trouble = standIn.trouble();
        trouble.count(call);
        trouble.delay();
        Faults faults = trouble.faults();
        if (faults.down()) {
            answer(response, standIn.answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "down"));
        } else if (trouble.overLimit()) {
            response.setHeader("Retry-After", "60");
            answer(response, standIn.answer(429, "too many calls in a minute"));
        } else if (call != Call.SIGN_IN && trouble.fails()) {
            answer(response, standIn.answer(faults.failStatus(), "failed on purpose"));
        } else if (call == Call.WRITE && trouble.losesAnswer()) {
            if (faults.loseAnswer() == Faults.Moment.AFTER) {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
            }
            ConnectionAbort.of(request);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void answer(HttpServletResponse response, ResponseEntity<byte[]> answer) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        response.getOutputStream().write(Objects.requireNonNull(answer.getBody()));
    }
}
