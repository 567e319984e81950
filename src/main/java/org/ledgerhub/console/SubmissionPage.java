package org.ledgerhub.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One document: the paper beside its posting, why each account, and what a person can do about it. */
@Page
class SubmissionPage {
    private static final int ENTRIES = 200;
    private static final Set<Status> CHOOSABLE = Set.of(Status.HELD, Status.CODED, Status.WAITING);

    private final Desk desk;
    private final Inbox inbox;
    private final DryRunApi dryRun;

    SubmissionPage(Desk desk, Inbox inbox, DryRunApi dryRun) {
        this.desk = desk;
        this.inbox = inbox;
        this.dryRun = dryRun;
    }

    /**
     * @param from {@code review} when it is looked at as one of the inbox: the next one then comes by itself
     * @param only the inbox of this client alone
     */
    @GetMapping("/submissions/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String only,
            @AuthenticationPrincipal SignedIn who,
            Model page) {
        FirmRegister register = desk.register(who);
        FirmOffice office = desk.office(who);
        Submission submission = submission(id, register);
        boolean reviewing = "review".equals(from);
        page.addAttribute("submission", submission);
        page.addAttribute("entries", register.entries(id, 0, ENTRIES));
        page.addAttribute("decisions", who.mayAct() ? decisions(register, id) : List.of());
        page.addAttribute("choosable", choosable(submission, who));
        page.addAttribute("place", reviewing ? inbox.of(submission, who, only) : null);
        page.addAttribute("only", only);
        page.addAttribute("names", ClientNames.of(office));
        page.addAttribute("connectionNames", ConnectionNames.of(office));
        return "submission";
    }

    @GetMapping("/submissions/{id}/compare")
    String compare(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model page) {
        FirmRegister register = desk.register(who);
        Submission submission = submission(id, register);
        String other = submission.duplicateOf();
        if (other == null) {
            throw Refused.invalid("There is no other document to compare it with.", "Look at the document itself.");
        }
        page.addAttribute("papers", List.of(submission, submission(other, register)));
        page.addAttribute(
                "entriesOf", Map.of(id, register.entries(id, 0, ENTRIES), other, register.entries(other, 0, ENTRIES)));
        page.addAttribute("decisions", who.mayAct() ? decisions(register, id) : List.of());
        page.addAttribute("submission", submission);
        page.addAttribute("place", null);
        page.addAttribute("only", null);
        return "compare";
    }

    @GetMapping("/submissions/{id}/dry-run")
    String dryRun(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("compared", dryRun.compare(id, who));
        return "dry-run";
    }

    /** Invoices whose coding is not with the package yet. */
    private static boolean choosable(Submission submission, SignedIn who) {
        return who.mayAct()
                && submission.dossier() != null
                && submission.document() instanceof Invoice
                && CHOOSABLE.contains(submission.status());
    }

    private static Submission submission(String id, FirmRegister register) {
        return register.submission(id).orElseThrow(() -> Refused.unknown("submission", id));
    }

    private static List<String> decisions(FirmRegister register, String id) {
        return register.decisions(id).stream().map(Words::word).toList();
    }
}
