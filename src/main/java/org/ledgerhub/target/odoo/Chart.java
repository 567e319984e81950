package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company books with, and under which ids.
 *
 * @param accounts by code
 * @param journals by code
 * @param taxes by their key
 * @param plans analytic plans by name
 * @param lockedUntil last locked day for every entry, absent when none is
 * @param taxLockedUntil last locked day for entries with VAT
 */
record Chart(
        Map<String, Account> accounts,
        Map<String, Journal> journals,
        Map<String, Tax> taxes,
        Map<String, Plan> plans,
        @Nullable LocalDate lockedUntil,
        @Nullable LocalDate taxLockedUntil) {

    /** A ledger account; archived ones may not be booked on. */
    record Account(int id, String code, String name, boolean usable) {}

    /** A journal; a bank journal with its own account and the one for what nobody knows. */
    record Journal(int id, String code, String name, String type, boolean usable, int account, int suspense) {}

    /** A tax; archived ones are no longer offered to people. */
    record Tax(int id, String key, String name, BigDecimal amount, boolean purchase, boolean usable) {}

    /** An analytic plan with its accounts by code. */
    record Plan(String name, Map<String, Integer> accounts) {}

    Optional<Account> account(int id) {
        return accounts.values().stream().filter(account -> account.id() == id).findFirst();
    }

    String code(int account) {
        return account(account).map(Account::code).orElse("#" + account);
    }

    Optional<String> taxKey(int id) {
        return taxes.values().stream()
                .filter(tax -> tax.id() == id)
                .map(Tax::key)
                .findFirst();
    }

    /** Whether a day lies in a locked period; entries with VAT have a lock of their own. */
    boolean locks(LocalDate day, boolean vat) {
        return lockedUntil != null && !day.isAfter(lockedUntil)
                || vat && taxLockedUntil != null && !day.isAfter(taxLockedUntil);
    }

    /** Id of a relation as it is read: {@code [id, name]} or false. */
    static int id(JsonNode relation) {
        return relation.path(0).asInt();
    }

    static List<Integer> ids(JsonNode records) {
        List<Integer> ids = new java.util.ArrayList<>();
        records.forEach(id -> ids.add(id.asInt()));
        return ids;
    }
}
