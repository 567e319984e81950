package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/** Master data of a division: accounts and relations as they changed since the last time, the short lists whole. */
final class Masters {
    private final ExactApi api;
    private final Division division;

    Masters(ExactApi api, Division division) {
        this.api = api;
        this.division = division;
    }

    MasterData fetch(Session session) throws CallFailure {
        List<JsonNode> journals = api.list(
                session,
                "financial/Journals",
                Map.of("$select", "Code,Description,Type,BankAccountIBAN,Currency,IsBlocked"));
        return new MasterData(
                division.chart().all(session).stream().map(Account::master).toList(),
                journals.stream()
                        .map(Masters::journal)
                        .flatMap(Optional::stream)
                        .toList(),
                api
                        .list(
                                session,
                                "vat/VATCodes",
                                Map.of("$select", "Code,Description,Percentage,VATTransactionType,IsBlocked"))
                        .stream()
                        .filter(code -> !code.path("IsBlocked").asBoolean())
                        .map(Masters::vatCode)
                        .toList(),
                division.relations().all(session).stream().map(Relation::master).toList(),
                List.of(
                        axis(Axes.CENTRE, "Cost centre", "hrm/Costcenters", session),
                        axis(Axes.UNIT, "Cost unit", "hrm/Costunits", session)),
                periods(session, journals),
                api
                        .list(session, "cashflow/PaymentConditions", Map.of("$select", "Code,Description,PaymentDays"))
                        .stream()
                        .map(Masters::paymentTerm)
                        .toList(),
                api.list(session, "general/Currencies", Map.of("$select", "Code,Description")).stream()
                        .map(row -> new MasterData.Currency(
                                OData.code(row.path("Code")),
                                row.path("Description").asText()))
                        .toList());
    }

    private static MasterData.PaymentTerm paymentTerm(JsonNode row) {
        JsonNode days = row.path("PaymentDays");
        return new MasterData.PaymentTerm(
                OData.code(row.path("Code")),
                row.path("Description").asText(),
                days.isNumber() || days.isTextual() ? Integer.valueOf(days.asText()) : null);
    }

    private MasterData.Axis axis(String code, String name, String resource, Session session) throws CallFailure {
        return new MasterData.Axis(
                code,
                name,
                api.list(session, resource, Map.of("$select", "Code,Active")).stream()
                        .filter(row -> row.path("Active").asBoolean(true))
                        .map(row -> OData.code(row.path("Code")))
                        .toList());
    }

    /** A period is closed when every journal that can be booked in is. */
    private List<MasterData.Period> periods(Session session, List<JsonNode> journals) throws CallFailure {
        Set<ClosedPeriods.Closed> closed = division.closed().all(session);
        List<String> open = journals.stream()
                .filter(row -> !row.path("IsBlocked").asBoolean())
                .map(row -> OData.code(row.path("Code")))
                .toList();
        List<MasterData.Period> periods = new ArrayList<>();
        for (JsonNode row : api.list(
                session, "financial/FinancialPeriods", Map.of("$select", "FinYear,FinPeriod,StartDate,EndDate"))) {
            int year = row.path("FinYear").asInt();
            int number = row.path("FinPeriod").asInt();
            periods.add(new MasterData.Period(
                    OData.period(year, number),
                    date(row.path("StartDate")),
                    date(row.path("EndDate")),
                    !open.isEmpty()
                            && open.stream()
                                    .allMatch(journal ->
                                            closed.contains(new ClosedPeriods.Closed(journal, year, number)))));
        }
        return periods;
    }

    private static LocalDate date(JsonNode value) {
        return Objects.requireNonNull(OData.date(value));
    }

    /** Journals that nothing of the hub goes into are left out. */
    private static Optional<MasterData.Journal> journal(JsonNode row) {
        MasterData.Journal.@Nullable Kind kind = switch (row.path("Type").asInt()) {
            case 12, 16 -> MasterData.Journal.Kind.BANK;
            case 20, 21 -> MasterData.Journal.Kind.SALE;
            case 22, 23 -> MasterData.Journal.Kind.PURCHASE;
            case 90 -> MasterData.Journal.Kind.GENERAL;
            default -> null;
        };
        return Optional.ofNullable(kind)
                .map(known -> new MasterData.Journal(
                        OData.code(row.path("Code")),
                        row.path("Description").asText(),
                        known,
                        row.path("IsBlocked").asBoolean(),
                        row.path("BankAccountIBAN").textValue(),
                        row.path("Currency").textValue()));
    }

    private static MasterData.VatCode vatCode(JsonNode row) {
        String side = row.path("VATTransactionType").asText("B");
        return new MasterData.VatCode(
                OData.code(row.path("Code")),
                row.path("Description").asText(),
                OData.decimal(row.path("Percentage")).movePointRight(2).stripTrailingZeros(),
                !side.equals("S"),
                !side.equals("P"));
    }
}
