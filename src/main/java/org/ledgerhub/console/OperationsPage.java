package org.ledgerhub.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether each day adds up, and what is being sent. */
@Page
class OperationsPage {
    private static final int DAYS = 7;

    private final Desk desk;
    private final OperationsApi operations;
    private final Clock clock;

    OperationsPage(Desk desk, OperationsApi operations, Clock clock) {
        this.desk = desk;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping("/operations")
    String operations(@AuthenticationPrincipal SignedIn who, Model page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Notation.BRUSSELS);
        page.addAttribute(
                "days",
                IntStream.range(0, DAYS)
                        .mapToObj(back -> desk.register(who).completeness(today.minusDays(back)))
                        .toList());
        page.addAttribute("lanes", operations.lanes(who).get("items"));
        page.addAttribute("names", ClientNames.of(desk.office(who)));
        page.addAttribute("connectionNames", ConnectionNames.of(desk.office(who)));
        return "operations";
    }
}
