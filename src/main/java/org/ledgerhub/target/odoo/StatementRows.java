package org.ledgerhub.target.odoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.Posting.Counterpart;
import org.ledgerhub.ledger.PostingLine.BankMovement;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** A bank statement as rows of texts for {@code load}; each movement goes to the suspense account first. */
final class StatementRows {
    static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "reference",
            "balance_start",
            "balance_end_real",
            "line_ids/id",
            "line_ids/sequence",
            "line_ids/journal_id/.id",
            "line_ids/date",
            "line_ids/amount",
            "line_ids/payment_ref",
            "line_ids/partner_id/.id",
            "line_ids/partner_name",
            "line_ids/account_number");

    private StatementRows() {}

    static List<List<String>> of(Delivery delivery, Chart.Journal journal, Partners partners, Session session)
            throws CallFailure {
        Posting posting = Objects.requireNonNull(delivery.posting());
        List<Map<String, String>> rows = new ArrayList<>();
        for (Movements.Movement movement : Movements.of(posting)) {
            Map<String, String> row = new HashMap<>();
            row.put("line_ids/id", ExternalId.line(delivery, movement.n()));
            row.put("line_ids/sequence", String.valueOf(movement.n()));
            row.put("line_ids/journal_id/.id", String.valueOf(journal.id()));
            row.put("line_ids/date", movement.date().toString());
            row.put("line_ids/amount", movement.amount().toPlainString());
            row.put("line_ids/payment_ref", movement.label());
            counterparty(row, movement.bank(), partners, session);
            rows.add(row);
        }
        Map<String, String> head = rows.getFirst();
        head.put("id", ExternalId.of(delivery));
        head.put("name", journal.code() + " " + InvoiceRows.reference(delivery));
        head.put("reference", ExternalId.of(delivery));
        head.put(
                "balance_start",
                posting.opening() == null ? "" : posting.opening().toPlainString());
        head.put(
                "balance_end_real",
                posting.closing() == null ? "" : posting.closing().toPlainString());
        return rows.stream()
                .map(row -> COLUMNS.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
    }

    /** The contact is named only when the account is surely that of one. */
    private static void counterparty(
            Map<String, String> row, @Nullable BankMovement bank, Partners partners, Session session)
            throws CallFailure {
        if (bank == null) {
            return;
        }
        row.put("line_ids/partner_name", bank.name() == null ? "" : bank.name());
        row.put("line_ids/account_number", bank.iban() == null ? "" : bank.iban());
        if (bank.iban() != null) {
            Counterpart holder = new Counterpart(
                    Counterpart.Role.SUPPLIER, null, null, null, null, bank.iban(), null, null, null, null, null);
            Optional<Integer> partner = partners.known(holder, session);
            partner.ifPresent(id -> row.put("line_ids/partner_id/.id", String.valueOf(id)));
        }
    }
}
