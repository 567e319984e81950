package org.ledgerhub.sandbox.octopus;

import java.util.List;
import java.util.Map;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Book years, chart of accounts, VAT codes and the other masters that no call changes. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}")
class MasterDataCalls {

    @GetMapping("/bookyears")
    ResponseEntity<byte[]> bookyears() {
        return Modified.list(Catalogue.BOOKYEARS.stream().map(Views::bookyear).toList());
    }

    @GetMapping("/accounts")
    ResponseEntity<byte[]> accounts(@RequestParam int bookyearId) {
        if (Catalogue.bookyear(bookyearId).isEmpty()) {
            throw Refusal.notFound("book year " + bookyearId);
        }
        return Modified.list(accountViews(bookyearId));
    }

    @GetMapping("/accounts/modified")
    ResponseEntity<byte[]> modifiedAccounts(@RequestParam String modifiedTimeStamp) {
        boolean all = Modified.mastersSince(modifiedTimeStamp);
        return Modified.changes(Catalogue.BOOKYEARS.stream()
                .filter(bookyear -> all)
                .flatMap(bookyear -> accountViews(bookyear.id()).stream())
                .toList());
    }

    @GetMapping("/vatcodes")
    ResponseEntity<byte[]> vatCodes() {
        return Modified.list(Catalogue.VAT_CODES.stream().map(Views::vatCode).toList());
    }

    @GetMapping("/costcentres")
    ResponseEntity<byte[]> costCentres() {
        return Modified.list(Catalogue.COST_CENTRES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(centre -> Map.of(
                        "costCentreKey", Map.of("id", centre.getKey()),
                        "description", Map.of("description_NL", centre.getValue()),
                        "closed", false))
                .toList());
    }

    @GetMapping("/currencies")
    ResponseEntity<byte[]> currencies() {
        return Modified.list(Catalogue.CURRENCIES.stream()
                .map(code -> Map.of("currencyCode", code))
                .toList());
    }

    @GetMapping({"/customfields", "/products", "/productgroups"})
    ResponseEntity<byte[]> none() {
        return Modified.list(List.of());
    }

    private static List<Map<String, Object>> accountViews(int bookyear) {
        return Catalogue.ACCOUNTS.stream()
                .map(account -> Views.account(account, bookyear))
                .toList();
    }
}
