package org.ledgerhub.console;

import org.ledgerhub.office.AuditEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what in the firm. */
@Page
class AuditPages {
    private static final int ON_A_PAGE = 100;

    private final Desk desk;
    private final AuditApi audit;

    AuditPages(Desk desk, AuditApi audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/audit")
    String entries(@RequestParam(defaultValue = "0") long before, @AuthenticationPrincipal SignedIn who, Model page) {
        var entries = desk.office(who).auditBefore(before == 0 ? Long.MAX_VALUE : before, ON_A_PAGE + 1);
        boolean more = entries.size() > ON_A_PAGE;
        page.addAttribute("entries", entries.stream().limit(ON_A_PAGE).toList());
        page.addAttribute("older", more ? entries.get(ON_A_PAGE - 1).position() : null);
        return "audit";
    }

    @GetMapping("/audit/verify")
    String verify(@AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("verdict", audit.verify(who));
        return "audit-verdict";
    }

    /** What an entry is about, as a page of the hub when there is one. */
    static String page(AuditEntry entry) {
        return switch (entry.kind()) {
            case "submission" -> "/submissions/" + entry.subject();
            case "connection" -> "/connections/" + entry.subject();
            case "dossier" -> "/clients/" + entry.subject();
            default -> "";
        };
    }
}
