package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgerhub.register.ChartOfCodes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a dossier's documents can be coded with, found by a part of its code or name. */
@Api
@RequestMapping("/api/dossiers/{id}")
@Tag(name = "Dossiers")
class BooksApi {
    private final Desk desk;
    private final ChartOfCodes codes;

    BooksApi(Desk desk, ChartOfCodes codes) {
        this.desk = desk;
        this.codes = codes;
    }

    /** A code with its name. */
    record Code(String code, String name) {}

    @GetMapping("/accounts")
    @Operation(summary = "Ledger accounts of its package that may be booked on, by a part of code or name")
    Map<String, List<Code>> accounts(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        return found(
                codes.masterData(who.firm(), id).accounts().stream()
                        .filter(account -> !account.blocked())
                        .map(account -> new Code(account.code(), account.name())),
                q,
                limit);
    }

    @GetMapping("/journals")
    @Operation(summary = "Journals of its package that are open, by a part of code or name")
    Map<String, List<Code>> journals(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        return found(
                codes.masterData(who.firm(), id).journals().stream()
                        .filter(journal -> !journal.closed())
                        .map(journal -> new Code(journal.code(), journal.name())),
                q,
                limit);
    }

    @GetMapping("/vat-codes")
    @Operation(summary = "Neutral VAT codes that its mapping knows, by a part of code or name")
    Map<String, List<Code>> vatCodes(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        return found(
                codes.vatCodes(who.firm(), id).stream().map(code -> new Code(code.code(), code.label())), q, limit);
    }

    /** Those that begin with what is asked for come first. */
    private static Map<String, List<Code>> found(Stream<Code> all, String q, int limit) {
        String asked = q.strip().toLowerCase(Locale.ROOT);
        List<Code> fitting = all.filter(code -> (code.code() + " " + code.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked))
                .sorted(java.util.Comparator.comparing((Code code) ->
                                !code.code().toLowerCase(Locale.ROOT).startsWith(asked))
                        .thenComparing(Code::code))
                .limit(PageSize.of(limit))
                .toList();
        return Map.of("items", fitting);
    }
}
