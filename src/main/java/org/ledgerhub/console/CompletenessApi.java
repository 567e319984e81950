package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.FirmRegister;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether all that came in on a day is accounted for. */
@Api
@RequestMapping("/api/completeness")
@Tag(name = "Figures")
class CompletenessApi {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Desk desk;
    private final Clock clock;

    CompletenessApi(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** In = delivered + waiting + refused + set aside. */
    record View(LocalDate day, long in, long delivered, long waiting, long refused, long setAside, boolean balanced) {}

    @GetMapping
    @Operation(summary = "The completeness equation of a reception day, today by default")
    View of(@RequestParam(required = false) @Nullable LocalDate day, @AuthenticationPrincipal SignedIn who) {
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), BRUSSELS) : day;
        FirmRegister.Completeness sum = desk.register(who).completeness(asked);
        return new View(
                sum.day(), sum.in(), sum.delivered(), sum.waiting(), sum.refused(), sum.setAside(), sum.balanced());
    }
}
