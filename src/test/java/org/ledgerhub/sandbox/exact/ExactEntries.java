package org.ledgerhub.sandbox.exact;

import java.io.IOException;

/** Bodies of entries in the division of the bakery, with the keys of its masters. */
final class ExactEntries {
    private final ExactCaller exact;
    final String supplier;
    final String customer;

    ExactEntries(ExactCaller exact) throws IOException, InterruptedException {
        this.exact = exact;
        supplier = exact.created("crm/Accounts", "{\"Name\":\"Telecom Noord NV\",\"IsSupplier\":true}");
        customer = exact.created("crm/Accounts", "{\"Name\":\"Hotel Astrid\",\"Status\":\"C\"}");
    }

    String account(String code) throws IOException, InterruptedException {
        return exact.key("bulk/Financial/GLAccounts", code);
    }

    String line(String account, String amount, String vatCode, String more) throws IOException, InterruptedException {
        return "{\"GLAccount\":\"%s\",\"AmountFC\":%s,\"VATCode\":\"%s\"%s}"
                .formatted(account(account), amount, vatCode, more);
    }

    String purchase(String yourRef, String date, String amount) throws IOException, InterruptedException {
        return purchase(yourRef, date, "", line("612300", amount, "A21", ""));
    }

    String purchase(String yourRef, String date, String more, String lines) {
        return "{\"Journal\":\"20\",\"Supplier\":\"%s\",\"YourRef\":\"%s\",\"EntryDate\":\"%s\"%s,\"PurchaseEntryLines\":[%s]}"
                .formatted(supplier, yourRef, date, more, lines);
    }

    String sale(String yourRef, String more, String lines) {
        return "{\"Journal\":\"70\",\"Customer\":\"%s\",\"YourRef\":\"%s\",\"EntryDate\":\"2026-03-02\"%s,\"SalesEntryLines\":[%s]}"
                .formatted(customer, yourRef, more, lines);
    }

    String bank(String balances, String lines) {
        return "{\"JournalCode\":\"50\"%s,\"BankEntryLines\":[%s]}".formatted(balances, lines);
    }

    String movement(String account, String amount, String more) throws IOException, InterruptedException {
        return "{\"GLAccount\":\"%s\",\"AmountFC\":%s,\"Date\":\"2026-03-31\"%s}"
                .formatted(account(account), amount, more);
    }
}
