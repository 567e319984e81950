package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journals of a book year, each with the last number booked in it. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}")
class JournalCalls {
    private final OctopusStandIn octopus;

    JournalCalls(OctopusStandIn octopus) {
        this.octopus = octopus;
    }

    @GetMapping("/bookyears/{bookyear}/journals")
    ResponseEntity<byte[]> journals(
            @PathVariable int bookyear, @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        return Modified.list(views(known(bookyear), dossier));
    }

    @GetMapping("/bookyears/{bookyear}/journals/{type}/{sequence}")
    ResponseEntity<byte[]> journal(
            @PathVariable int bookyear,
            @PathVariable String type,
            @PathVariable int sequence,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        Journal journal = Catalogue.journal(type + sequence)
                .orElseThrow(() -> new Refusal(Refusal.Reason.INVALID_PARAMETER, "journal " + type + sequence));
        return Json.answer(200, Map.of("commonJournalServiceData", one(journal, known(bookyear), dossier)));
    }

    /** The balance of a financial journal: what its bookings moved in this book year. */
    @GetMapping("/bookyears/{bookyear}/journals/{key}")
    ResponseEntity<byte[]> balance(
            @PathVariable int bookyear,
            @PathVariable String key,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        Catalogue.journal(key)
                .filter(journal -> journal.type() == 'F')
                .orElseThrow(() -> Refusal.notFound("financial journal " + key));
        BigDecimal balance = dossier.bookings().stream()
                .filter(booking -> booking.key().bookyear() == known(bookyear).id())
                .filter(booking -> booking.key().journal().equals(key))
                .map(booking -> FinancialBooking.booked(booking).sum())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Json.answer(200, Map.of("bookyearKey", Map.of("id", bookyear), "journalKey", key, "balance", balance));
    }

    @GetMapping("/journals/modified")
    ResponseEntity<byte[]> modified(
            @RequestParam String modifiedTimeStamp, @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        boolean all = Modified.mastersSince(modifiedTimeStamp);
        List<Map<String, Object>> journals = Catalogue.BOOKYEARS.stream()
                .flatMap(bookyear -> Catalogue.JOURNALS.stream()
                        .filter(journal -> all)
                        .map(journal -> one(journal, bookyear, dossier)))
                .toList();
        return Json.answer(200, Map.of("modifiedJournalServiceDataList", journals, "deletedJournalList", List.of()));
    }

    private Map<String, Object> one(Journal journal, Bookyear bookyear, DossierBooks dossier) {
        return Views.oneJournal(journal, bookyear, dossier, octopus.trouble().faults());
    }

    private List<Map<String, Object>> views(Bookyear bookyear, DossierBooks dossier) {
        return Catalogue.JOURNALS.stream()
                .map(journal -> Views.journal(
                        journal, bookyear, dossier, octopus.trouble().faults()))
                .toList();
    }

    private static Bookyear known(int bookyear) {
        return Catalogue.bookyear(bookyear).orElseThrow(() -> Refusal.notFound("book year " + bookyear));
    }
}
