package org.ledgerhub.mapping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** The coding of one bank statement: a posting per accounting period, in parts when it is long. */
final class StatementCoding {
    private final Layers layers;
    private final Posting.MappingVersion version;
    private final BankStatement statement;
    private final Books books;
    private final @Nullable String currency;

    StatementCoding(Layers layers, Posting.MappingVersion version, BankStatement statement, Books books) {
        this.layers = layers;
        this.version = version;
        this.statement = statement;
        this.books = books;
        this.currency = statement.account().currency();
    }

    Coding code(Iterator<StatementEntry> entries, String postingId, Consumer<Posting> taker) throws Held {
        if (!entries.hasNext()) {
            return new Coding.Coded(List.of(), List.of());
        }
        StatementEntry first = entries.next();
        String accountCurrency = currency(first);
        Facts facts = EntryFacts.of(statement, accountCurrency);
        Decided journal = layers.rules()
                .decide(Decision.JOURNAL, facts)
                .orElseThrow(() -> new Held("no-rule", "No rule gives a journal for this statement.", facts));
        facts.put(Fact.DOCUMENT_JOURNAL, journal.value());
        RuleBook rules = layers.rules().given(facts);
        Set<String> review = new LinkedHashSet<>();
        EntryCoding coding = new EntryCoding(
                rules,
                facts,
                accountCurrency,
                new VatCodeChoice(layers, books, Mapping.Side.PURCHASE),
                books.maxLines(),
                review::add);
        StatementPosting part = new StatementPosting(
                statement,
                postingId,
                journal.value(),
                accountCurrency,
                EntryCoding.kind(rules, "bank", facts),
                version,
                books,
                facts);
        walk(first, entries, coding, part, taker);
        return new Coding.Coded(
                List.of(), review.stream().map(StatementCoding::asked).toList());
    }

    private void walk(
            StatementEntry first,
            Iterator<StatementEntry> rest,
            EntryCoding coding,
            StatementPosting part,
            Consumer<Posting> taker)
            throws Held {
        StatementEntry entry = first;
        for (int index = 1; ; index++) {
            LocalDate day = day(entry);
            List<PostingLine> lines = coding.lines(entry, index, day);
            if (part.isFull(YearMonth.from(day), lines.size())) {
                taker.accept(part.close());
            }
            part.add(day, entry.amount(), lines);
            if (!rest.hasNext()) {
                taker.accept(part.close());
                return;
            }
            entry = rest.next();
        }
    }

    private String currency(StatementEntry first) throws Held {
        String known = currency == null ? first.currency() : currency;
        if (known == null) {
            throw new Held("document-incomplete", "The statement does not tell its currency.", new Facts());
        }
        return known;
    }

    private LocalDate day(StatementEntry entry) throws Held {
        LocalDate day = entry.bookingDate() == null ? statement.date() : entry.bookingDate();
        if (day == null) {
            throw new Held("document-incomplete", "An entry does not tell its booking date.", new Facts());
        }
        return day;
    }

    private static Problem asked(String sentence) {
        return Problem.warning("review-asked", sentence, "Look at the accounts, then approve.");
    }
}
