package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.PostingLine;

/**
 * The contra lines of one entry: one per entry, one per detail when the details add up to it exactly; on the suspense
 * account what no rule knows.
 */
final class EntryCoding {
    private final RuleBook rules;
    private final Facts statement;
    private final String currency;
    private final VatCodeChoice vatCodes;
    private final int maxLines;
    private final Consumer<String> review;

    EntryCoding(
            RuleBook rules,
            Facts statement,
            String currency,
            VatCodeChoice vatCodes,
            int maxLines,
            Consumer<String> review) {
        this.rules = rules;
        this.statement = statement;
        this.currency = currency;
        this.vatCodes = vatCodes;
        this.maxLines = maxLines;
        this.review = review;
    }

    List<PostingLine> lines(StatementEntry entry, int index, LocalDate day) throws Held {
        List<StatementEntry> parts = bookedByDetails(entry) ? entry.details() : List.of(entry);
        List<Decisions> decisions = new ArrayList<>(parts.size());
        for (StatementEntry part : parts) {
            decisions.add(decide(EntryFacts.part(statement, part, entry, day)));
        }
        Optional<BankCosts> costs = parts.size() > 1 ? BankCosts.of(parts, decisions, vatCodes) : Optional.empty();
        List<PostingLine> lines = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            EntryLine line = new EntryLine(parts.get(i), entry, Integer.toString(index), day, currency);
            lines.add(line(line, i, decisions.get(i), costs));
        }
        return lines;
    }

    private PostingLine line(EntryLine line, int part, Decisions decisions, Optional<BankCosts> costs) throws Held {
        Optional<Decided> known = decisions.of(Decision.ACCOUNT);
        if (costs.isPresent() && costs.get().vat() == part) {
            return line.vat(kind(rules, "vat-deductible", decisions.facts()), costs.get());
        }
        if (costs.isPresent() && costs.get().costs().contains(part) && known.isPresent()) {
            return line.cost(known.get(), costs.get());
        }
        return known.isPresent()
                ? line.contra(known.get(), decisions)
                : line.suspense(kind(rules, "suspense", decisions.facts()), decisions);
    }

    private Decisions decide(Facts facts) throws Held {
        Decisions decisions = Decisions.make(rules, facts);
        Optional<Decided> hold = decisions.hold();
        if (hold.isPresent()) {
            throw new Held(hold.get().value(), hold.get().sentence(), decisions.facts());
        }
        decisions.review().ifPresent(review);
        return decisions;
    }

    /** The account that a rule gives to a kind of line that is not an entry. */
    static Decided kind(RuleBook rules, String kind, Facts facts) throws Held {
        Facts asked = facts.copy().put(Fact.ENTRY_KIND, kind);
        return rules.decideNaming(Fact.ENTRY_KIND, Decision.ACCOUNT, asked)
                .orElseThrow(() -> new Held("no-rule", "No rule gives the account of the line " + kind + ".", asked));
    }

    /** They add up, and fit into one posting together with the bank. */
    private boolean bookedByDetails(StatementEntry entry) {
        return entry.details().size() < maxLines && addUp(entry);
    }

    private static boolean addUp(StatementEntry entry) {
        BigDecimal sum = entry.details().stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sameCurrency = entry.details().stream()
                .allMatch(part -> part.currency() == null
                        || entry.currency() == null
                        || part.currency().equals(entry.currency()));
        return !entry.details().isEmpty() && sameCurrency && sum.compareTo(entry.amount()) == 0;
    }
}
