package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ledgerhub.sandbox.Faults;

/** Rows that are computed when asked for: who is signed in, and which periods are closed. */
final class Derived {
    private final DivisionBooks books;
    private final Faults faults;

    Derived(DivisionBooks books, Faults faults) {
        this.books = books;
        this.faults = faults;
    }

    Collection<ObjectNode> rows(Resource resource) {
        return resource.table().equals("read/financial/JournalStatusList")
                ? journalStatus()
                : books.rows(resource.table());
    }

    static ObjectNode me(Grant grant, String serverTime) {
        int first = Division.ALL.getFirst().code();
        return Row.of()
                .put("UserID", new Masters(Division.ALL.getFirst()).id("users", grant.user()))
                .put("UserName", grant.user())
                .put("FullName", grant.user())
                .put("Language", grant.language())
                .put("LanguageCode", grant.language())
                .put("CurrentDivision", first)
                .put("AccountingDivision", first)
                .put("DossierDivision", first)
                .put("Legislation", 2L)
                .put("ServerTime", serverTime)
                .put("ServerUtcOffset", 1);
    }

    private List<ObjectNode> journalStatus() {
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode journal : books.rows("financial/Journals")) {
            for (ObjectNode period : books.rows("financial/FinancialPeriods")) {
                rows.add(status(journal, period));
            }
        }
        return rows;
    }

    private ObjectNode status(JsonNode journal, JsonNode period) {
        boolean closed = faults.closes(
                LocalDateTime.parse(period.path("StartDate").asText()).toLocalDate());
        String key = journal.path("Code").asText() + "/" + period.path("ID").asText();
        return Row.of()
                .put("ID", new Masters(books.division()).id("status", key))
                .put("Journal", journal.path("Code").asText())
                .put("JournalDescription", journal.path("Description").asText())
                .put("JournalType", journal.path("Type").asInt())
                .put("Year", period.path("FinYear").asInt())
                .put("Period", period.path("FinPeriod").asInt())
                .put("Status", closed ? 1 : 0)
                .put("StatusDescription", closed ? "Closed" : "Open");
    }
}
