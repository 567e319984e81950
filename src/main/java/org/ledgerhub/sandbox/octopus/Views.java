package org.ledgerhub.sandbox.octopus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.sandbox.Faults;

/** The masters in the shape in which the package shows them. */
final class Views {
    private Views() {}

    static Map<String, Object> dossier(Dossier dossier) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("dossierKey", Map.of("id", dossier.id()));
        view.put("dossierDescription", dossier.name());
        view.put("vatNr", dossier.vat());
        view.put("streetAndNr", dossier.street());
        view.put("postalCode", dossier.postalCode());
        view.put("city", dossier.city());
        view.put("country", "BE");
        view.put("languageCode", dossier.language());
        return view;
    }

    static Map<String, Object> bookyear(Bookyear bookyear) {
        return Map.of(
                "bookyearKey", Map.of("id", bookyear.id()),
                "bookyearDescription", "Boekjaar " + bookyear.year(),
                "startDate", bookyear.start(),
                "endDate", bookyear.end(),
                "closed", false,
                "periods", bookyear.periods().stream().map(Views::period).toList());
    }

    static Map<String, Object> journal(Journal journal, Bookyear bookyear, DossierBooks dossier, Faults faults) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("bookyearKey", Map.of("id", bookyear.id()));
        view.put("journalKey", journal.key());
        view.put("name", journal.name());
        view.put("closed", journal.closed());
        view.put("currencyCode", "EUR");
        view.put("lastBookedDocumentNr", dossier.lastNumber(bookyear.id(), journal.key()));
        view.put("protectedPeriod", 0);
        view.put("closedPeriod", closedPeriod(bookyear, faults));
        view.put("insertionType", 1);
        view.put("customFieldList", List.of());
        view.put("customFieldLineList", List.of());
        return view;
    }

    /** A journal as the calls for one journal show it. */
    static Map<String, Object> oneJournal(Journal journal, Bookyear bookyear, DossierBooks dossier, Faults faults) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "journalKeyServiceData",
                Map.of(
                        "bookyearKey", Map.of("id", bookyear.id()),
                        "journalTypeCode", String.valueOf(journal.type()),
                        "sequenceNumber", journal.sequence()));
        view.put("names", List.of(Map.of("language", "NL", "value", journal.name())));
        view.put("nextDocumentNumber", dossier.lastNumber(bookyear.id(), journal.key()) + 1);
        view.put("protectedPeriod", 0);
        view.put("closed", journal.closed());
        view.put("closedPeriod", closedPeriod(bookyear, faults));
        return view;
    }

    static Map<String, Object> account(Account account, int bookyear) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("accountKey", Map.of("id", account.number(), "bookyearKey", Map.of("id", bookyear)));
        view.put(
                "description",
                Map.of("description_NL", account.nl(), "description_FR", account.fr(), "description_EN", account.en()));
        view.put("costCentreType", 0);
        view.put("vatRecupPercentage", account.recup());
        view.put("fiscProfessionalPercentage", 100);
        view.put("fiscRecupPercentage", 100);
        view.put("purchaseVatCode", account.purchaseVat());
        view.put("salesVatCode", account.saleVat());
        return view;
    }

    static Map<String, Object> vatCode(VatCode code) {
        return Map.of(
                "code", code.code(),
                "description", code.description(),
                "type", code.sale() ? 2 : 1,
                "basePercentage", code.percentage(),
                "defaultSellBookingAccountNr", code.sale() ? 700000 : 0);
    }

    private static Map<String, Object> period(Bookyear.Period period) {
        return Map.<String, Object>of(
                "bookyearPeriod", period.number(), "startDate", period.start(), "endDate", period.end());
    }

    /** The last closed period of the book year, 0 when all are open. */
    private static int closedPeriod(Bookyear bookyear, Faults faults) {
        return bookyear.periods().stream()
                .filter(period -> faults.closes(period.start()))
                .mapToInt(Bookyear.Period::number)
                .max()
                .orElse(0);
    }
}
