package org.ledgerhub.sandbox.exact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets calls in: with a living token, within the limits, and not on an end point that errors have shut. */
@Component
@InSandbox
final class ExactGate implements HandlerInterceptor, WebMvcConfigurer {
    /** The request attribute that holds the {@link Grant}. */
    static final String GRANT = "org.ledgerhub.sandbox.exact.grant";

    private static final Set<Integer> CALLERS_FAULT = Set.of(400, 401, 403, 404);

    private final ExactStandIn exact;

    ExactGate(ExactStandIn exact) {
        this.exact = exact;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ExactStandIn.API + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String endpoint = endpoint(request);
        Grant grant = exact.signIns().open(bearer(request)).orElseThrow(() -> unauthorized(endpoint));
        request.setAttribute(GRANT, grant);
        if (exact.limits().isShut(grant.user() + endpoint) || exact.limits().isShut(endpoint)) {
            response.setHeader("Reason", "TooManyErrors");
            throw Refusal.plain(429, "Too many errors on this end point; it is blocked for an hour.");
        }
        take(endpoint.split("/")[0], response);
        return true;
    }

    private void take(String company, HttpServletResponse response) {
        CallLimits limits = exact.limits();
        CallLimits.Left minute = limits.takeOfMinute(company, exact.callsPerMinute());
        tell(response, "X-RateLimit-Minutely-", minute);
        if (minute.over()) {
            throw Refusal.plain(429, "Too many requests in this minute.");
        }
        CallLimits.Left day = limits.takeOfDay(company);
        tell(response, "X-RateLimit-", day);
        if (day.over()) {
            throw Refusal.plain(429, "Too many requests on this day.");
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (CALLERS_FAULT.contains(response.getStatus())) {
            Grant grant = (Grant) request.getAttribute(GRANT);
            exact.limits().erred(grant.user() + endpoint(request));
        }
    }

    /** Counted here, since nothing completes that was not let in. */
    private Refusal unauthorized(String endpoint) {
        exact.limits().erred(endpoint);
        return Refusal.plain(401, "Unauthorized: access token is invalid or has expired.");
    }

    /** The language of the one who consented; English before anybody is known. */
    static String language(HttpServletRequest request) {
        return request.getAttribute(GRANT) instanceof Grant grant ? grant.language() : "en";
    }

    /** Company and resource, without a key. */
    private static String endpoint(HttpServletRequest request) {
        String path = request.getRequestURI().substring(ExactStandIn.API.length() + 1);
        int key = path.indexOf('(');
        return key < 0 ? path : path.substring(0, key);
    }

    private static String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7) : "";
    }

    private static void tell(HttpServletResponse response, String prefix, CallLimits.Left left) {
        response.setHeader(prefix + "Limit", String.valueOf(left.limit()));
        response.setHeader(prefix + "Remaining", String.valueOf(Math.max(0, left.remaining())));
        response.setHeader(prefix + "Reset", String.valueOf(left.reset().toEpochMilli()));
    }
}
