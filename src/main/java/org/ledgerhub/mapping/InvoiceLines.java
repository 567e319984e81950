package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/** The lines of an invoice's posting: bases with their non-deductible VAT, VAT, rounding, relation, prepayment. */
final class InvoiceLines {
    private static final int SOURCES_SHOWN = 20;

    private final Header header;
    private final RuleBook rules;
    private final InvoiceAmounts amounts;
    private final Sides sides;
    private final @Nullable String label;

    InvoiceLines(Header header, RuleBook rules, InvoiceAmounts amounts, boolean credit, @Nullable String label) {
        this.header = header;
        this.rules = rules;
        this.amounts = amounts;
        this.sides = new Sides(header.kind(credit), amounts.currency());
        this.label = label;
    }

    List<PostingLine> of(List<VatShare> shares, BigDecimal rounding) throws Held {
        List<VatShare> merged = merged(shares);
        List<PostingLine> lines = new ArrayList<>(bases(merged));
        for (VatShare share : merged) {
            vat(share, lines);
        }
        if (rounding.signum() != 0) {
            Decided account = account("rounding", header.facts());
            lines.add(sides.base(Role.ROUNDING, account.value(), rounding)
                    .text(label, null)
                    .because(why(account)));
        }
        Decided relation = account("relation", header.facts());
        lines.add(sides.relation(Role.RELATION, relation.value(), amounts.owed())
                .text(label, null)
                .because(why(relation)));
        prepaid(relation, lines);
        return lines;
    }

    /** A base per way of booking, each followed by the VAT that makes it dearer. */
    private List<PostingLine> bases(List<VatShare> shares) {
        Map<List<Object>, List<CodedItem>> alike = new LinkedHashMap<>();
        Map<List<Object>, BigDecimal> dearer = new LinkedHashMap<>();
        for (VatShare share : shares) {
            List<BigDecimal> notDeducted = share.notDeducted(amounts.decimals());
            for (int i = 0; i < share.items().size(); i++) {
                CodedItem item = share.items().get(i);
                alike.computeIfAbsent(item.bookedAs(), none -> new ArrayList<>())
                        .add(item);
                dearer.merge(item.bookedAs(), notDeducted.get(i), BigDecimal::add);
            }
        }
        List<PostingLine> lines = new ArrayList<>();
        alike.forEach((booked, items) -> {
            lines.add(line(Role.BASE, items, sum(items)));
            if (dearer.get(booked).signum() != 0) {
                lines.add(line(Role.NON_DEDUCTIBLE, items, dearer.get(booked)));
            }
        });
        return lines;
    }

    private PostingLine line(Role role, List<CodedItem> items, BigDecimal amount) {
        CodedItem first = items.get(0);
        String text =
                items.size() == 1 && first.item().text() != null ? first.item().text() : label;
        BigDecimal share = header.side() == Mapping.Side.PURCHASE ? first.deductible() : null;
        return sides.base(role, first.account(), amount)
                .vat(first.code(), share, null)
                .axes(first.axes())
                .text(text, sources(items))
                .because(first.why());
    }

    private void vat(VatShare share, List<PostingLine> lines) throws Held {
        VatCode code = share.bucket().code();
        Facts facts = header.facts().copy().put(Fact.VAT_CODE, code.code());
        boolean purchase = header.side() == Mapping.Side.PURCHASE;
        BigDecimal deductible = purchase ? share.bucket().deductible() : null;
        BigDecimal deducted = share.deducted(amounts.decimals());
        if (deducted.signum() != 0) {
            Decided account = account(purchase ? "vat-deductible" : "vat-due", facts);
            lines.add(sides.base(Role.VAT, account.value(), deducted)
                    .vat(code, deductible, share.base())
                    .text(label, null)
                    .because(why(account, share)));
        }
        BigDecimal due = share.due(amounts.decimals());
        if (due.signum() != 0) {
            Decided account = account("vat-due", facts);
            lines.add(sides.relation(Role.VAT, account.value(), due)
                    .vat(code, deductible, share.base())
                    .text(label, null)
                    .because(why(account, share)));
        }
    }

    /** Prepaid amounts move only when a rule names an account for them. */
    private void prepaid(Decided relation, List<PostingLine> lines) {
        if (amounts.prepaid().signum() == 0) {
            return;
        }
        Optional<Decided> account =
                rules.decideNaming(Fact.LINE_KIND, Decision.ACCOUNT, kind("prepaid", header.facts()));
        account.ifPresent(prepayment -> {
            lines.add(sides.relation(
                            Role.RELATION, relation.value(), amounts.prepaid().negate())
                    .text(label, null)
                    .because(why(relation)));
            lines.add(sides.relation(Role.CONTRA, prepayment.value(), amounts.prepaid())
                    .text(label, null)
                    .because(why(prepayment)));
        });
    }

    private Decided account(String kind, Facts facts) throws Held {
        return rules.decideNaming(Fact.LINE_KIND, Decision.ACCOUNT, kind(kind, facts))
                .orElseThrow(() ->
                        new Held("no-rule", "No rule gives the account of the line " + kind + ".", kind(kind, facts)));
    }

    private static Facts kind(String kind, Facts facts) {
        return facts.copy().put(Fact.LINE_KIND, kind);
    }

    /** Shares of the same code and deductible percentage as one, in the order of the document. */
    private static List<VatShare> merged(List<VatShare> shares) {
        Map<CodedItem.VatBucket, VatShare> merged = new LinkedHashMap<>();
        for (VatShare share : shares) {
            merged.merge(share.bucket(), share, VatShare::plus);
        }
        return List.copyOf(merged.values());
    }

    private static BigDecimal sum(List<CodedItem> items) {
        return items.stream().map(i -> i.item().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable String sources(List<CodedItem> items) {
        List<String> ids = items.stream()
                .map(i -> i.item().id())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return null;
        }
        String shown = ids.stream().limit(SOURCES_SHOWN).collect(Collectors.joining(","));
        return ids.size() > SOURCES_SHOWN ? shown + ",…" : shown;
    }

    private static PostingLine.Whys why(Decided account) {
        return new PostingLine.Whys(account.why(), null);
    }

    private static PostingLine.Whys why(Decided account, VatShare share) {
        return new PostingLine.Whys(account.why(), share.items().get(0).why().vat());
    }
}
