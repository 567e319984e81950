package org.ledgerhub.console;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Trigger;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One client: its documents by kind, what was exported, and its settings. */
@Page
class ClientPage {
    private static final int ON_A_PAGE = 50;
    private static final int IN_A_FILE = 500;
    static final Map<String, Set<Submission.Kind>> LISTS = Map.of(
            "bank", Set.of(Submission.Kind.BANK),
            "purchases", Set.of(Submission.Kind.PURCHASE, Submission.Kind.PURCHASE_CREDIT),
            "sales", Set.of(Submission.Kind.SALE, Submission.Kind.SALE_CREDIT),
            "files", Set.of(Submission.Kind.RECEIPT));
    private static final List<String> TABS = List.of("purchases", "sales", "bank", "files", "exports", "settings");

    private final Desk desk;
    private final ListFile files;

    ClientPage(Desk desk, ListFile files) {
        this.desk = desk;
        this.files = files;
    }

    /** What is asked for in the address, so that it can be kept as a bookmark. */
    record Asked(
            @Nullable String tab,
            @Nullable String q,
            @Nullable String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after) {

        /** The purchases unless another tab is asked for. */
        public String shown() {
            return tab != null && TABS.contains(tab) ? tab : TABS.getFirst();
        }

        public boolean narrows() {
            return Words.blankless(q) != null || Words.blankless(status) != null || from != null || to != null;
        }

        FirmRegister.Search search(String dossier, int limit) {
            Status one = shown().equals("exports") ? Status.BOOKED : Words.constant(Status.class, "status", status);
            return new FirmRegister.Search(
                    dossier,
                    one == null ? Set.of() : Set.of(one),
                    LISTS.getOrDefault(shown(), Set.of()),
                    from,
                    to,
                    q,
                    limit,
                    Words.blankless(after));
        }
    }

    @GetMapping("/clients/{id}")
    String client(
            @PathVariable String id,
            @ModelAttribute("asked") Asked asked,
            @AuthenticationPrincipal SignedIn who,
            Model page) {
        FirmOffice office = desk.office(who);
        Dossier client = office.dossier(id).orElseThrow(() -> Refused.unknown("dossier", id));
        page.addAttribute("client", client);
        page.addAttribute("tabs", TABS);
        page.addAttribute("connectionNames", ConnectionNames.of(office));
        page.addAttribute("links", office.links(id));
        if (asked.shown().equals("settings")) {
            page.addAttribute("accounts", String.join("\n", client.accounts()));
            page.addAttribute("triggers", triggers(office, id));
            page.addAttribute("reviews", Dossier.Review.values());
            page.addAttribute("closedPeriods", Dossier.ClosedPeriod.values());
            page.addAttribute("modes", Trigger.Mode.values());
        } else {
            FirmRegister.Page list = desk.search(who, asked.search(id, ON_A_PAGE));
            page.addAttribute("statuses", Status.values());
            page.addAttribute("list", list);
            page.addAttribute("exports", exports(list, who));
        }
        return "client";
    }

    /** Of each booked document when it came into the books and who let it go. */
    private Map<String, Submission.Move> exports(FirmRegister.Page list, SignedIn who) {
        List<String> ids = list.items().stream().map(Submission::id).toList();
        return desk.register(who).lastMoves(ids, Status.BOOKED);
    }

    /** A row for each kind; those without one of their own are sent at once. */
    private static List<Trigger> triggers(FirmOffice office, String dossier) {
        List<Trigger> own = office.triggers(dossier);
        return Arrays.stream(Trigger.Kind.values())
                .map(kind -> own.stream()
                        .filter(trigger -> trigger.kind() == kind)
                        .findFirst()
                        .orElse(new Trigger(kind, Trigger.Mode.REALTIME, DossiersApi.EVENING)))
                .toList();
    }

    /** What the list shows, as a file for a spreadsheet in the reader's own notation. */
    @GetMapping("/clients/{id}/list.{type:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String type,
            @ModelAttribute("asked") Asked asked,
            @AuthenticationPrincipal SignedIn who,
            Locale reader) {
        desk.known(who, id);
        List<Submission> items = desk.search(who, asked.search(id, IN_A_FILE)).items();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "-" + asked.shown() + "." + type + "\"")
                .contentType(type.equals("csv") ? new MediaType("text", "csv") : ListFile.XLSX)
                .body(type.equals("csv") ? files.csv(items, reader) : files.xlsx(items, reader));
    }
}
