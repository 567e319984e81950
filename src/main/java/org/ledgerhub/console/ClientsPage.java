package org.ledgerhub.console;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.register.ClientLine;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: whether all is well, and all clients with those that give most work first. */
@Page
class ClientsPage {
    private static final Comparator<ClientLine> BY_WORK = Comparator.comparing(ClientsPage::broken)
            .reversed()
            .thenComparing(Comparator.comparingLong(ClientLine::toCheck).reversed())
            .thenComparing(Comparator.comparingLong(ClientLine::uncertain).reversed())
            .thenComparing(Comparator.comparingLong(ClientLine::toSend).reversed())
            .thenComparing(ClientLine::name, String.CASE_INSENSITIVE_ORDER);

    private final Desk desk;
    private final ClientsApi clients;
    private final Clock clock;

    ClientsPage(Desk desk, ClientsApi clients, Clock clock) {
        this.desk = desk;
        this.clients = clients;
        this.clock = clock;
    }

    @GetMapping("/")
    String clients(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "all") String show,
            @AuthenticationPrincipal SignedIn who,
            Model page) {
        ClientsApi.View all = clients.all(who);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Notation.BRUSSELS);
        page.addAttribute("q", q == null ? "" : q);
        page.addAttribute("show", show);
        page.addAttribute("total", all.items().size());
        page.addAttribute(
                "lines",
                all.items().stream()
                        .filter(fits(q))
                        .filter(shown(show))
                        .sorted(BY_WORK)
                        .toList());
        page.addAttribute("well", WellBeing.of(all));
        page.addAttribute("today", desk.register(who).completeness(today));
        page.addAttribute("yesterday", desk.register(who).completeness(today.minusDays(1)));
        return "clients";
    }

    private static Predicate<ClientLine> fits(@Nullable String q) {
        String asked = plain(q == null ? "" : q.strip());
        return line -> plain(line.name()).contains(asked)
                || plain(line.dossier()).contains(asked)
                || line.connections().stream()
                        .anyMatch(served -> plain(served.name()).contains(asked));
    }

    private static Predicate<ClientLine> shown(String show) {
        return switch (show) {
            case "check" -> line -> line.toCheck() + line.uncertain() > 0;
            case "send" -> line -> line.toSend() > 0;
            case "trouble" -> ClientsPage::broken;
            default -> line -> true;
        };
    }

    private static boolean broken(ClientLine line) {
        return line.connections().stream().anyMatch(served -> served.status() != Connection.Status.ACTIVE);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The words of the first line: what needs a person, and where. */
    record WellBeing(long toCheck, long uncertain, long nobodys, List<ClientLine> missing, List<String> broken) {

        static WellBeing of(ClientsApi.View all) {
            return new WellBeing(
                    all.items().stream().mapToLong(ClientLine::toCheck).sum() + all.nobodys(),
                    all.items().stream().mapToLong(ClientLine::uncertain).sum(),
                    all.nobodys(),
                    all.items().stream()
                            .filter(line -> line.missingStatements() > 0)
                            .toList(),
                    all.items().stream()
                            .flatMap(line -> line.connections().stream())
                            .filter(served -> served.status() == Connection.Status.SIGN_IN_LOST)
                            .map(ClientLine.Served::name)
                            .distinct()
                            .sorted()
                            .toList());
        }

        public boolean all() {
            return toCheck == 0 && uncertain == 0 && missing.isEmpty() && broken.isEmpty();
        }
    }
}
