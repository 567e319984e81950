package org.ledgerhub.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.mapping.InvalidMapping;
import org.ledgerhub.register.ChosenCoding;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person does with a submission; each move stands in its history with the reason. */
@Api
@RequestMapping("/api/submissions/{id}")
@Tag(name = "Submissions")
class ActionsApi {
    private final Desk desk;

    ActionsApi(Desk desk) {
        this.desk = desk;
    }

    /** Why, and for a booking by hand under which number. */
    record Given(@Nullable String reason, @Nullable String number) {
        static final Given NOTHING = new Given(null, null);
    }

    /** What a person chose for it, and why. */
    record GivenChoice(
            @Nullable String journal,
            @Nullable List<ChosenCoding.Line> lines,
            @Nullable String reason) {}

    @FunctionalInterface
    private interface Action {
        Optional<Submission> on(FirmRegister register, String by, Given given);
    }

    @PostMapping("/retry")
    @Operation(summary = "Try again from the step that failed")
    ObjectNode retry(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, given, who, (register, by, why) -> register.retry(id, by, why.reason()));
    }

    @PostMapping("/approve")
    @Operation(summary = "Approve a coded submission")
    ObjectNode approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, given, who, (register, by, why) -> register.approve(id, by, why.reason()));
    }

    @PostMapping("/choose")
    @Operation(summary = "Code an invoice that is not booked yet with these accounts, VAT codes and journal")
    ObjectNode choose(@PathVariable String id, @RequestBody GivenChoice given, @AuthenticationPrincipal SignedIn who) {
        ChosenCoding choice =
                new ChosenCoding(Require.optional(given.journal(), "journal", 60), checked(given.lines()));
        try {
            return act(
                    id,
                    Given.NOTHING,
                    who,
                    (register, by, none) ->
                            register.choose(id, by, Require.optional(given.reason(), "reason", 1000), choice));
        } catch (InvalidMapping invalid) {
            throw Refused.invalid(
                    "It can't be coded so: " + invalid.getMessage(), "Use a VAT code of /api/dossiers/{id}/vat-codes.");
        }
    }

    private static List<ChosenCoding.Line> checked(@Nullable List<ChosenCoding.Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> new ChosenCoding.Line(
                                Require.text(line.line(), "line", 100),
                                Require.optional(line.account(), "account", 60),
                                Require.optional(line.vat(), "vat", 60)))
                        .toList();
    }

    @PostMapping("/dismiss")
    @Operation(summary = "Set it aside; needs a reason")
    ObjectNode dismiss(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, given, who, (register, by, why) -> register.dismiss(id, by, needed(why)));
    }

    @PostMapping("/overrule")
    @Operation(summary = "It is a document of its own after all; needs a reason")
    ObjectNode overrule(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, given, who, (register, by, why) -> register.overrule(id, by, needed(why)));
    }

    @PostMapping("/replay")
    @Operation(summary = "Code it again with the mapping of now; what is booked is corrected by a new submission")
    ObjectNode replay(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, given, who, (register, by, why) -> register.replay(id, by, why.reason()));
    }

    @PostMapping("/reverse")
    @Operation(summary = "Take the booked entry back by a counter-entry, a new submission; needs a reason")
    ObjectNode reverse(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, given, who, (register, by, why) -> register.reverse(id, by, needed(why)));
    }

    @PostMapping("/mark-booked")
    @Operation(summary = "A person booked it by hand; needs a reason, and the number in the package if there is one")
    ObjectNode markBooked(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Given given,
            @AuthenticationPrincipal SignedIn who) {
        return act(
                id,
                given,
                who,
                (register, by, why) ->
                        register.markBooked(id, by, needed(why), Require.optional(why.number(), "number", 100)));
    }

    private ObjectNode act(String id, @Nullable Given given, SignedIn who, Action action) {
        FirmRegister register = desk.register(who);
        return action.on(register, who.getUsername(), given == null ? Given.NOTHING : given)
                .map(submission -> SubmissionJson.whole(submission, register))
                .orElseThrow(() -> Refused.unknown("submission", id));
    }

    private static String needed(Given given) {
        return Require.text(given.reason(), "reason", 1000);
    }
}
