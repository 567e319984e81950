package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.ledgerhub.sandbox.Faults;

/** What a write is checked against: the division's rows, its periods, and the day. */
record Desk(DivisionBooks books, Faults faults, Clock clock) {

    /** A period that takes entries. */
    record Period(int year, int number) {}

    LocalDateTime today() {
        return LocalDate.ofInstant(clock.instant(), ExactDate.LOCAL).atStartOfDay();
    }

    /** Milliseconds are cut off, as the package does. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ExactDate.LOCAL).withNano(0);
    }

    /** A row that another one points to by its key. */
    ObjectNode pointed(String table, String key, String called) {
        return books.row(table, key).orElseThrow(() -> Refusal.rule(Saying.REFERENCE, called));
    }

    /** A journal by its code, of one of these types. */
    ObjectNode journal(String code, List<Integer> types) {
        ObjectNode journal =
                books.coded("financial/Journals", code).orElseThrow(() -> Refusal.rule(Saying.REFERENCE, "Journals"));
        if (journal.path("IsBlocked").asBoolean()) {
            throw Refusal.rule(Saying.BLOCKED, "Journal " + code);
        }
        if (!types.contains(journal.path("Type").asInt())) {
            throw Refusal.rule(Saying.INVALID, "Journal (type)");
        }
        return journal;
    }

    /** An account that may be booked on. */
    ObjectNode account(Given line) {
        ObjectNode account = pointed("financial/GLAccounts", line.mandatory("GLAccount", "G/L account"), "GLAccounts");
        if (account.path("IsBlocked").asBoolean()) {
            throw Refusal.rule(
                    Saying.BLOCKED, "G/L account " + account.path("Code").asText());
        }
        line.text("CostCenter")
                .ifPresent(code -> books.coded("hrm/Costcenters", code)
                        .orElseThrow(() -> Refusal.rule(Saying.REFERENCE, "Costcenters")));
        line.text("CostUnit")
                .ifPresent(code -> books.coded("hrm/Costunits", code)
                        .orElseThrow(() -> Refusal.rule(Saying.REFERENCE, "Costunits")));
        return account;
    }

    /** The period that was named, else that of the day; it must be there and open. */
    Period period(int year, int number) {
        ObjectNode period = books
                .rows(
                        "financial/FinancialPeriods",
                        row -> row.path("FinYear").asInt() == year
                                && row.path("FinPeriod").asInt() == number)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.rule(Saying.UNKNOWN, "Financial year (Period-date table)"));
        LocalDate start = LocalDateTime.parse(period.path("StartDate").asText()).toLocalDate();
        if (faults.closes(start)) {
            throw Refusal.rule(Saying.CLOSED, year + " / " + number);
        }
        return new Period(year, number);
    }

    /** The next number of a journal in a year; numbers of entries deleted at the end are given out again. */
    int nextNumber(String table, String journal, int year) {
        int first = year % 100 * 1_000_000 + Integer.parseInt(journal) * 10_000;
        return books.rows(table).stream()
                        .mapToInt(row -> row.path("EntryNumber").asInt())
                        .filter(number -> number > first && number < first + 10_000)
                        .max()
                        .orElse(first)
                + 1;
    }

    /** A number that the caller chose must be free. */
    int number(Given given, String table, String journal, int year) {
        int chosen = given.number("EntryNumber").orElse(0);
        boolean taken = chosen != 0
                && books.rows(table).stream()
                        .anyMatch(row -> row.path("EntryNumber").asInt() == chosen);
        if (taken) {
            throw Refusal.rule(Saying.EXISTS, "Entry number");
        }
        return chosen != 0 ? chosen : nextNumber(table, journal, year);
    }
}
