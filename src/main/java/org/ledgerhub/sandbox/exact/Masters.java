package org.ledgerhub.sandbox.exact;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgerhub.sandbox.Table;

/** The masters that no call changes, as rows of a division; the same in each but for their keys. */
final class Masters {
    static final List<Integer> YEARS = List.of(2025, 2026, 2027);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP");
    private static final Map<Integer, String> DOCUMENT_TYPES =
            Map.of(10, "Verkoopfactuur", 20, "Aankoopfactuur", 25, "Bankafschrift", 55, "Divers");

    private final Division division;

    Masters(Division division) {
        this.division = division;
    }

    /** The key of a master with this code. */
    String id(String table, String code) {
        byte[] name = (division.code() + "/" + table + "/" + code).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /** All rows, by table. */
    Map<String, List<ObjectNode>> rows() {
        return Map.ofEntries(
                entry(
                        "financial/GLAccounts",
                        rows("glaccounts.csv").map(this::account).toList()),
                entry(
                        "financial/Journals",
                        rows("journals.csv").map(this::journal).toList()),
                entry("vat/VATCodes", rows("vatcodes.csv").map(this::vatCode).toList()),
                entry("hrm/Costcenters", centres("hrm/Costcenters", "ALG", "WINKEL", "ATELIER")),
                entry("hrm/Costunits", centres("hrm/Costunits", "PROJ1")),
                entry("cashflow/PaymentConditions", List.of(condition("00", 0), condition("30", 30))),
                entry(
                        "general/Currencies",
                        CURRENCIES.stream().map(Masters::currency).toList()),
                entry("financial/FinancialPeriods", periods()),
                entry("documents/DocumentTypes", types()),
                entry(
                        "system/Divisions",
                        Division.ALL.stream().map(Masters::system).toList()),
                entry("hrm/Divisions", List.of(hrm())));
    }

    private static ObjectNode currency(String code) {
        return JSON.objectNode()
                .put("Code", code)
                .put("Description", Currency.getInstance(code).getDisplayName(Locale.ENGLISH));
    }

    private static Stream<List<String>> rows(String file) {
        return Table.of("exact/" + file).rows().stream();
    }

    private ObjectNode account(List<String> row) {
        return JSON.objectNode()
                .put("ID", id("financial/GLAccounts", row.get(0)))
                .put("Code", row.get(0))
                .put("Description", row.get(1))
                .put("SearchCode", row.get(0))
                .put("Type", Integer.valueOf(row.get(2)))
                .put("BalanceType", row.get(3))
                .put("UseCostcenter", 0)
                .put("UseCostunit", 0)
                .put("IsBlocked", Boolean.parseBoolean(row.get(4)));
    }

    private ObjectNode journal(List<String> row) {
        ObjectNode journal = JSON.objectNode()
                .put("ID", id("financial/Journals", row.get(0)))
                .put("Code", row.get(0))
                .put("Description", row.get(1))
                .put("Type", Integer.valueOf(row.get(2)))
                .put("Currency", "EUR")
                .put("AllowVAT", Boolean.parseBoolean(row.get(5)))
                .put("IsBlocked", Boolean.parseBoolean(row.get(6)));
        if (!row.get(3).isEmpty()) {
            journal.put("GLAccount", id("financial/GLAccounts", row.get(3))).put("GLAccountCode", row.get(3));
        }
        return journal;
    }

    /** Codes are three characters, filled up with blanks at the right. */
    private ObjectNode vatCode(List<String> row) {
        ObjectNode code = JSON.objectNode()
                .put("ID", id("vat/VATCodes", row.get(0)))
                .put("Code", "%-3s".formatted(row.get(0)))
                .put("Description", row.get(1))
                .put("Percentage", new BigDecimal(row.get(2)).movePointLeft(2))
                .put("Type", row.get(3))
                .put("VATTransactionType", row.get(4))
                .put("Charged", Boolean.parseBoolean(row.get(5)))
                .put("IsBlocked", Boolean.parseBoolean(row.get(8)));
        if (!row.get(6).isEmpty()) {
            code.put("GLToClaim", id("financial/GLAccounts", row.get(6)));
        }
        if (!row.get(7).isEmpty()) {
            code.put("GLToPay", id("financial/GLAccounts", row.get(7)));
        }
        return code;
    }

    private List<ObjectNode> centres(String table, String... codes) {
        return Stream.of(codes)
                .map(code -> JSON.objectNode()
                        .put("ID", id(table, code))
                        .put("Code", code)
                        .put("Description", code)
                        .put("Active", true))
                .toList();
    }

    private ObjectNode condition(String code, int days) {
        return JSON.objectNode()
                .put("ID", id("cashflow/PaymentConditions", code))
                .put("Code", code)
                .put("Description", days + " dagen")
                .put("PaymentDays", days);
    }

    private List<ObjectNode> periods() {
        List<ObjectNode> periods = new ArrayList<>();
        for (int year : YEARS) {
            IntStream.rangeClosed(1, 12).forEach(month -> periods.add(period(year, month)));
        }
        return periods;
    }

    private ObjectNode period(int year, int month) {
        LocalDate start = LocalDate.of(year, month, 1);
        return JSON.objectNode()
                .put("ID", id("financial/FinancialPeriods", year + "/" + month))
                .put("FinYear", year)
                .put("FinPeriod", month)
                .put("StartDate", start.atStartOfDay().toString())
                .put(
                        "EndDate",
                        YearMonth.from(start).atEndOfMonth().atStartOfDay().toString());
    }

    private static List<ObjectNode> types() {
        return DOCUMENT_TYPES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(type -> JSON.objectNode().put("ID", type.getKey()).put("Description", type.getValue()))
                .toList();
    }

    private static ObjectNode system(Division division) {
        return JSON.objectNode()
                .put("Code", division.code())
                .put("Hid", division.hid())
                .put("Description", division.name())
                .put("VATNumber", division.vat())
                .put("Country", "BE")
                .put("Currency", "EUR")
                .put("Legislation", "Belgium")
                .put("Status", division.status())
                .put("BlockingStatus", 0);
    }

    private ObjectNode hrm() {
        return JSON.objectNode()
                .put("Code", division.code())
                .put("HID", division.hid())
                .put("Description", division.name())
                .put("Main", false)
                .put("Status", 0);
    }
}
