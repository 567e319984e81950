package org.ledgerhub.target.odoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.VatShares;

/**
 * An invoice as rows of texts for {@code load}: the head with its first line, then a row for each further line. Account,
 * taxes and dates are always sent, since Odoo fills what is left out by guesses of its own.
 */
final class InvoiceRows {
    static final List<String> COLUMNS = List.of(
            "id",
            "move_type",
            "journal_id/.id",
            "partner_id/.id",
            "ref",
            "invoice_date",
            "date",
            "invoice_date_due",
            "payment_reference",
            "invoice_line_ids/id",
            "invoice_line_ids/sequence",
            "invoice_line_ids/name",
            "invoice_line_ids/quantity",
            "invoice_line_ids/price_unit",
            "invoice_line_ids/account_id/.id",
            "invoice_line_ids/tax_ids/.id",
            "invoice_line_ids/analytic_distribution");

    private static final Map<Posting.Kind, String> TYPES = Map.of(
            Posting.Kind.PURCHASE, "Vendor Bill",
            Posting.Kind.PURCHASE_CREDIT, "Vendor Credit Note",
            Posting.Kind.SALE, "Customer Invoice",
            Posting.Kind.SALE_CREDIT, "Customer Credit Note");

    private InvoiceRows() {}

    static List<List<String>> of(Prepared invoice, Chart chart, int version) throws CallFailure {
        List<Map<String, String>> rows = new ArrayList<>();
        for (PostingLine line : invoice.posting().lines()) {
            if (sent(line, invoice.taxes())) {
                rows.add(line(line, rows.size() + 1, invoice, chart, version));
            }
        }
        rows.getFirst().putAll(head(invoice));
        return rows.stream()
                .map(row -> COLUMNS.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
    }

    /** Odoo makes the lines of tax and relation itself, and those of VAT that a tax puts on the cost. */
    private static boolean sent(PostingLine line, TaxChoice taxes) {
        return switch (line.role()) {
            case BASE, ROUNDING -> true;
            case NON_DEDUCTIBLE -> line.vat() == null || !taxes.splits(line.vat());
            default -> false;
        };
    }

    private static Map<String, String> head(Prepared invoice) {
        Posting posting = invoice.posting();
        Delivery delivery = invoice.delivery();
        Map<String, String> head = new HashMap<>();
        head.put("id", ExternalId.of(delivery));
        head.put("move_type", Objects.requireNonNull(TYPES.get(posting.kind())));
        head.put("journal_id/.id", String.valueOf(invoice.journal().id()));
        head.put("partner_id/.id", String.valueOf(invoice.partner()));
        head.put("ref", reference(delivery));
        head.put("invoice_date", posting.documentDate().toString());
        head.put("date", posting.date().toString());
        head.put(
                "invoice_date_due",
                posting.dueDate() == null ? "" : posting.dueDate().toString());
        head.put("payment_reference", structured(posting.structuredCommunication()));
        return head;
    }

    /** What an entry is looked up by: the number of the document, else our own key. */
    static String reference(Delivery delivery) {
        Posting posting = delivery.posting();
        String number = posting == null ? delivery.number() : posting.number();
        return number == null || number.isBlank() ? delivery.key() : number;
    }

    /** A Belgian structured communication the way it is printed. */
    static String structured(@Nullable String digits) {
        if (digits == null) {
            return "";
        }
        return digits.matches("\\d{12}")
                ? "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++"
                : digits;
    }

    private static Map<String, String> line(PostingLine line, int n, Prepared invoice, Chart chart, int version)
            throws CallFailure {
        Map<String, String> row = new HashMap<>();
        String name = line.text() == null || line.text().isBlank() ? reference(invoice.delivery()) : line.text();
        row.put("invoice_line_ids/id", ExternalId.line(invoice.delivery(), n));
        row.put("invoice_line_ids/sequence", String.valueOf(n));
        row.put("invoice_line_ids/name", name);
        row.put("invoice_line_ids/quantity", "1");
        row.put(
                "invoice_line_ids/price_unit",
                VatShares.natural(line, invoice.posting().kind()).toPlainString());
        row.put("invoice_line_ids/account_id/.id", String.valueOf(account(line, chart)));
        if (line.role() == Role.BASE) {
            row.put(
                    "invoice_line_ids/tax_ids/.id",
                    invoice.taxes()
                            .of(line)
                            .map(tax -> String.valueOf(tax.id()))
                            .orElse(""));
        }
        row.put("invoice_line_ids/analytic_distribution", Axes.distribution(line.axes(), chart, version));
        return row;
    }

    static int account(PostingLine line, Chart chart) throws CallFailure {
        Chart.Account account = chart.accounts().get(line.account());
        if (account == null) {
            throw CallFailure.refused(Problem.error(
                    "account-unknown",
                    "Odoo has no account " + line.account() + ".",
                    "Make the account in Odoo or choose another one, refresh, and try again."));
        }
        if (!account.usable()) {
            throw CallFailure.refused(Problem.error(
                    "account-blocked",
                    "Account " + line.account() + " is archived in Odoo.",
                    "Choose another account, or bring it back in Odoo, and try again."));
        }
        return account.id();
    }
}
