package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;

/** The coding of one invoice, from its facts to a posting that balances. */
final class InvoiceCoding {
    private static final BigDecimal PER_LINE = new BigDecimal("0.02");

    private final Layers layers;
    private final Posting.MappingVersion version;
    private final Invoice invoice;
    private final Books books;
    private final InvoiceAmounts amounts;

    InvoiceCoding(Layers layers, Posting.MappingVersion version, Invoice invoice, Books books) throws Held {
        this.layers = layers;
        this.version = version;
        this.invoice = invoice;
        this.books = books;
        this.amounts = InvoiceAmounts.of(invoice);
    }

    Coding code(Mapping.Side given, String postingId) throws Held {
        Header header = Header.decide(layers.rules(), InvoiceFacts.of(invoice, amounts), given);
        RuleBook rules = layers.rules().given(header.facts());
        LocalDate documentDate = invoice.issueDate();
        if (documentDate == null) {
            throw new Held("document-incomplete", "The document does not tell its date (BT-2).", header.facts());
        }
        List<VatGroup> groups = new VatGroups(invoice, amounts, rules, header.facts()).groups();
        BigDecimal rounding = rounding(groups, header.facts());
        ItemCoding coding = new ItemCoding(rules, new VatCodeChoice(layers, books, header.side()));
        List<VatShare> shares = new ArrayList<>();
        Set<String> review = new LinkedHashSet<>();
        for (VatGroup group : groups) {
            List<CodedItem> coded = new ArrayList<>();
            for (Item item : group.items()) {
                CodedItem one = coding.code(item);
                review.addAll(one.review());
                coded.add(one);
            }
            shares.addAll(VatShare.of(group, coded, amounts.decimals()));
        }
        InvoiceLines lines = new InvoiceLines(header, rules, amounts, invoice.credit(), label());
        Posting posting = posting(postingId, header, documentDate, shares, groups, lines.of(shares, rounding));
        return new Coding.Coded(
                List.of(posting), review.stream().map(InvoiceCoding::asked).toList());
    }

    private Posting posting(
            String id,
            Header header,
            LocalDate documentDate,
            List<VatShare> shares,
            List<VatGroup> groups,
            List<org.ledgerhub.ledger.PostingLine> lines)
            throws Held {
        LocalDate date = invoice.taxPointDate() == null ? documentDate : invoice.taxPointDate();
        BigDecimal net = shares.stream().map(VatShare::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat = groups.stream().map(VatGroup::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Posting(
                id,
                header.kind(invoice.credit()),
                header.journal(),
                date,
                documentDate,
                YearMonth.from(date).toString(),
                invoice.dueDate(),
                amounts.currency(),
                ExchangeRate.of(invoice, amounts.currency(), documentDate, books.rates(), header.facts()),
                invoice.number(),
                invoice.orderReference() == null ? invoice.buyerReference() : invoice.orderReference(),
                invoice.payment() == null ? null : invoice.payment().structuredCommunication(),
                Counterparts.of(invoice, header),
                Amounts.of(net, amounts.currency()),
                Amounts.of(vat, amounts.currency()),
                Amounts.of(amounts.owed(), amounts.currency()),
                null,
                null,
                version,
                lines);
    }

    /**
     * What stands between the lines and what is owed: BT-114, and deviations of at most 0.02 per line, 1.00 in all.
     */
    private BigDecimal rounding(List<VatGroup> groups, Facts facts) throws Held {
        BigDecimal booked = BigDecimal.ZERO;
        BigDecimal stated = BigDecimal.ZERO;
        for (VatGroup group : groups) {
            BigDecimal items = group.items().stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            check(items.subtract(group.base()), group.items().size(), "The lines", items, group.base(), group.facts());
            booked = booked.add(items).add(group.vat());
            stated = stated.add(group.base()).add(group.vat());
        }
        int lines = Math.max(1, invoice.lines().size());
        check(stated.subtract(amounts.gross()), lines, "Bases and VAT", stated, amounts.gross(), facts);
        return amounts.owed().subtract(booked);
    }

    private static void check(
            BigDecimal difference, int lines, String what, BigDecimal found, BigDecimal stated, Facts facts)
            throws Held {
        BigDecimal limit = PER_LINE.multiply(new BigDecimal(lines)).min(BigDecimal.ONE);
        if (difference.abs().compareTo(limit) > 0) {
            throw new Held(
                    "totals-mismatch",
                    what + " add up to " + found.toPlainString() + ", the document states " + stated.toPlainString()
                            + "; at most " + limit.toPlainString() + " may be rounding.",
                    facts);
        }
    }

    private @Nullable String label() {
        String name = invoice.seller() == null ? null : invoice.seller().name();
        return name == null ? invoice.number() : invoice.number() == null ? name : name + " " + invoice.number();
    }

    private static Problem asked(String sentence) {
        return Problem.warning("review-asked", sentence, "Look at accounts and VAT, then approve.");
    }
}
