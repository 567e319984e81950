package org.ledgerhub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords of late, counted by name and address and by address alone, so that nobody finds one by trying. Each
 * hub counts for itself and forgets when it stops.
 */
@Component
final class FailedSignIns {
    /** An address may be wrong about many names, but not about any number of them. */
    static final int NAMES = 10;

    private static final int REMEMBERED = 20_000;
    private static final String ANY_NAME = "";

    private final SignInLimit limit;
    private final Clock clock;
    private final Map<Origin, Count> counts = new LinkedHashMap<>();

    FailedSignIns(SignInLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    private record Origin(String name, String address) {}

    private record Count(int failures, Instant since) {}

    /** How long nobody of this name is let in from this address, whatever the password; zero when not at all. */
    synchronized Duration closed(String name, String address) {
        Duration named = closed(new Origin(name, address), limit.failures());
        Duration any = closed(new Origin(ANY_NAME, address), limit.failures() * NAMES);
        return named.compareTo(any) > 0 ? named : any;
    }

    private Duration closed(Origin origin, int most) {
        Count count = counts.get(origin);
        if (count == null || count.failures() < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), count.since().plus(limit.window()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        failed(event.getAuthentication().getName(), address(event.getAuthentication()));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        succeeded(event.getAuthentication().getName(), address(event.getAuthentication()));
    }

    synchronized void failed(String name, String address) {
        count(new Origin(name, address));
        count(new Origin(ANY_NAME, address));
        while (counts.size() > REMEMBERED) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    /** Other names from the same address stay counted: an own account must not make guessing others free. */
    synchronized void succeeded(String name, String address) {
        counts.remove(new Origin(name, address));
    }

    private void count(Origin origin) {
        Instant now = clock.instant();
        Count count = counts.remove(origin);
        boolean again = count != null && now.isBefore(count.since().plus(limit.window()));
        counts.put(origin, again ? new Count(count.failures() + 1, count.since()) : new Count(1, now));
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
