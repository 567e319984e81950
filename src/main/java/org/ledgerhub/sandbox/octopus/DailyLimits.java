package org.ledgerhub.sandbox.octopus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.Table;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often a day each call is allowed in a dossier, by the package's own description; kept when
 * {@code hub.sandbox.octopus-daily-limits} is 1. That a call beyond it is 429 is assumed.
 */
@Component
@InSandbox
final class DailyLimits implements HandlerInterceptor, WebMvcConfigurer {
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private final boolean kept;
    private final Clock clock;
    private final Map<String, Integer> limits = Table.of("octopus/limits.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0) + ' ' + row.get(1), row -> Integer.parseInt(row.get(2))));
    private final Map<String, Integer> calls = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    DailyLimits(SandboxSettings settings, Clock clock) {
        kept = settings.number("octopus-daily-limits", 0) == 1;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(OctopusStandIn.API + "/dossiers/**", OctopusStandIn.API + "/dossiers");
    }

    @Override
    public synchronized boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI().substring(OctopusStandIn.API.length());
        Integer limit = limits.get(request.getMethod() + ' ' + path.replaceAll("/-?\\d+", "/#"));
        if (!kept || limit == null) {
            return true;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), BELGIUM);
        if (!today.equals(day)) {
            calls.clear();
            day = today;
        }
        if (calls.merge(request.getMethod() + ' ' + path, 1, Integer::sum) > limit) {
            throw new Refusal(Refusal.Reason.TOO_OFTEN, limit + " such calls a day are allowed");
        }
        return true;
    }
}
