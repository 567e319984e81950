package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/**
 * The contra lines of one entry: one per entry, one per detail when the details add up to it exactly, cost and VAT
 * when they agree; on the suspense account when no rule knows it.
 */
final class EntryCoding {
    private final RuleBook rules;
    private final Facts statement;
    private final String currency;
    private final BankCosts costs;
    private final Consumer<String> review;

    EntryCoding(RuleBook rules, Facts statement, String currency, BankCosts costs, Consumer<String> review) {
        this.rules = rules;
        this.statement = statement;
        this.currency = currency;
        this.costs = costs;
        this.review = review;
    }

    List<PostingLine> lines(StatementEntry entry, int index, LocalDate day) throws Held {
        Optional<BankCosts.Split> split = costs.split(entry, EntryFacts.entry(statement, entry, day));
        if (split.isPresent()) {
            return split.get().lines(currency, Integer.toString(index));
        }
        List<PostingLine> lines = new ArrayList<>();
        for (StatementEntry part : addUp(entry) ? entry.details() : List.of(entry)) {
            lines.add(line(part, entry, index, day));
        }
        return lines;
    }

    private PostingLine line(StatementEntry part, StatementEntry entry, int index, LocalDate day) throws Held {
        Decisions decisions = Decisions.make(rules, EntryFacts.entry(statement, part, day));
        Optional<Decided> hold = decisions.hold();
        if (hold.isPresent()) {
            throw new Held(hold.get().value(), hold.get().sentence(), decisions.facts());
        }
        decisions.review().ifPresent(review);
        Optional<Decided> known = decisions.of(Decision.ACCOUNT);
        Decided account = known.isPresent() ? known.get() : kind(rules, "suspense", decisions.facts());
        Map<String, String> axes =
                decisions.of(Decision.AXES).map(Decided::axes).orElse(Map.of());
        BigDecimal amount = Amounts.of(part.amount().abs(), currency);
        boolean in = part.amount().signum() >= 0;
        return new PostingLine(
                known.isPresent() ? Role.CONTRA : Role.SUSPENSE,
                account.value(),
                in ? null : amount,
                in ? amount : null,
                null,
                null,
                null,
                null,
                axes,
                text(part),
                Integer.toString(index),
                movement(part, entry, day),
                new PostingLine.Whys(account.why(), null));
    }

    /** The account that a rule gives to a kind of line that is not an entry. */
    static Decided kind(RuleBook rules, String kind, Facts facts) throws Held {
        Facts asked = facts.copy().put(Fact.ENTRY_KIND, kind);
        return rules.decideNaming(Fact.ENTRY_KIND, Decision.ACCOUNT, asked)
                .orElseThrow(() -> new Held("no-rule", "No rule gives the account of the line " + kind + ".", asked));
    }

    private static boolean addUp(StatementEntry entry) {
        BigDecimal sum = entry.details().stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sameCurrency = entry.details().stream()
                .allMatch(part -> part.currency() == null
                        || entry.currency() == null
                        || part.currency().equals(entry.currency()));
        return !entry.details().isEmpty() && sameCurrency && sum.compareTo(entry.amount()) == 0;
    }

    private static PostingLine.BankMovement movement(StatementEntry part, StatementEntry entry, LocalDate day) {
        StatementEntry.Counterparty other = part.counterparty();
        return new PostingLine.BankMovement(
                day,
                part.valueDate() == null ? entry.valueDate() : part.valueDate(),
                other == null ? null : other.name(),
                other == null ? null : other.iban(),
                part.structuredCommunication(),
                part.bankReference() == null ? entry.bankReference() : part.bankReference());
    }

    private static @Nullable String text(StatementEntry part) {
        if (part.communication() != null) {
            return part.communication();
        }
        if (part.structuredCommunication() != null) {
            return part.structuredCommunication();
        }
        return part.counterparty() == null ? null : part.counterparty().name();
    }
}
