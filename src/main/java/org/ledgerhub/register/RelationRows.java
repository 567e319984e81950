package org.ledgerhub.register;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which relations a dossier has booked before, and the accounts they were paid on. A row with an empty IBAN says that
 * the relation is known.
 */
@Component
final class RelationRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    RelationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean known(SubmissionRow row, Invoice invoice) {
        return ibans(row, relation(row, invoice), true).contains("");
    }

    /**
     * A known supplier that wants its money elsewhere: a person looks before it is paid. A supplier's credit note counts
     * too, or a new account would become a known one by it. Documents of sale show the dossier's own accounts.
     */
    Optional<Problem> changedIban(SubmissionRow row, Invoice invoice) {
        String relation = relation(row, invoice);
        if (!purchase(row)) {
            return Optional.empty();
        }
        Set<String> approved = ibans(row, relation, true);
        approved.remove("");
        Set<String> unknown = told(invoice);
        unknown.removeAll(approved);
        if (approved.isEmpty() || unknown.isEmpty()) {
            return Optional.empty();
        }
        unknown.forEach(iban -> put(row, relation, iban, false));
        return Optional.of(Problem.warning(
                "relation-iban-changed",
                "The supplier wants to be paid on " + String.join(", ", unknown) + ", so far it was "
                        + String.join(", ", approved) + ".",
                "Ask the supplier by a way that is not in the document, then approve."));
    }

    /** Remembers relation and accounts of a document that goes out; most are known, so that nothing is written. */
    void remember(SubmissionRow row, Invoice invoice) {
        String relation = relation(row, invoice);
        Set<String> accounts = purchase(row) ? told(invoice) : new LinkedHashSet<>();
        accounts.add("");
        accounts.removeAll(ibans(row, relation, true));
        accounts.forEach(iban -> put(row, relation, iban, true));
    }

    private static String relation(SubmissionRow row, Invoice invoice) {
        String relation = Identity.seller(purchase(row) ? invoice.seller() : invoice.buyer());
        return relation.length() <= 100 ? relation : relation.substring(0, 100);
    }

    private static boolean purchase(SubmissionRow row) {
        return row.kind() == Submission.Kind.PURCHASE || row.kind() == Submission.Kind.PURCHASE_CREDIT;
    }

    private static Set<String> told(Invoice invoice) {
        Set<String> ibans = new LinkedHashSet<>();
        Party paid = invoice.payee() != null ? invoice.payee() : invoice.seller();
        if (paid != null) {
            ibans.addAll(paid.iban());
        }
        if (invoice.payment() != null && invoice.payment().iban() != null) {
            ibans.add(invoice.payment().iban());
        }
        ibans.removeIf(iban -> iban.length() > 40);
        return ibans;
    }

    private Set<String> ibans(SubmissionRow row, String relation, boolean approved) {
        List<String> ibans = jdbc.sql("""
                        select iban from relation_iban
                        where firm = ? and dossier = ? and relation = ? and approved = ? order by first_seen, iban""")
                .params(row.firm(), row.dossier(), relation, approved)
                .query(String.class)
                .list();
        return new LinkedHashSet<>(ibans);
    }

    private void put(SubmissionRow row, String relation, String iban, boolean approved) {
        jdbc.sql("""
                        insert into relation_iban (firm, dossier, relation, iban, first_seen, approved)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(row.firm(), row.dossier(), relation, iban, Columns.time(clock.instant()), false)
                .update();
        if (approved) {
            jdbc.sql("""
                            update relation_iban set approved = true
                            where firm = ? and dossier = ? and relation = ? and iban = ? and approved = false""").params(row.firm(), row.dossier(), relation, iban).update();
        }
    }
}
