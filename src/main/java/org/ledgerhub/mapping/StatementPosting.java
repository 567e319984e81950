package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** The posting of a statement that is being filled; closing it begins the next part with its closing balance. */
final class StatementPosting {
    private final BankStatement statement;
    private final String id;
    private final String journal;
    private final String currency;
    private final Decided bank;
    private final Posting.MappingVersion version;
    private final Books books;
    private final Facts facts;

    private int part = 1;
    private @Nullable BigDecimal opening;
    private BigDecimal movement = BigDecimal.ZERO;
    private @Nullable LocalDate last;
    private List<PostingLine> lines = new ArrayList<>();

    StatementPosting(
            BankStatement statement,
            String id,
            String journal,
            String currency,
            Decided bank,
            Posting.MappingVersion version,
            Books books,
            Facts facts) {
        this.statement = statement;
        this.id = id;
        this.journal = journal;
        this.currency = currency;
        this.bank = bank;
        this.version = version;
        this.books = books;
        this.facts = facts;
        BankStatement.Balance balance = statement.openingBalance();
        this.opening = balance == null ? null : balance.amount();
    }

    /** Whether further lines of that month need a posting of their own. */
    boolean isFull(YearMonth month, int further) {
        return last != null && (!YearMonth.from(last).equals(month) || lines.size() + further + 1 > books.maxLines());
    }

    void add(LocalDate day, BigDecimal amount, List<PostingLine> contra) {
        last = last == null || day.isAfter(last) ? day : last;
        movement = movement.add(amount);
        lines.addAll(contra);
    }

    Posting close() throws Held {
        LocalDate date = date();
        List<PostingLine> all = new ArrayList<>(lines.size() + 1);
        all.add(bankLine());
        all.addAll(lines);
        BigDecimal closing = opening == null ? null : opening.add(movement);
        Posting posting = new Posting(
                part == 1 ? id : part + "-" + id,
                Posting.Kind.BANK,
                journal,
                date,
                statement.date() == null ? date : statement.date(),
                YearMonth.from(date).toString(),
                null,
                currency,
                ExchangeRate.on(currency, date, books.rates(), facts),
                statement.number() == null ? statement.statementId() : statement.number(),
                null,
                null,
                null,
                null,
                null,
                Amounts.of(movement, currency),
                opening == null ? null : Amounts.of(opening, currency),
                closing == null ? null : Amounts.of(closing, currency),
                version,
                all);
        part++;
        opening = closing;
        movement = BigDecimal.ZERO;
        last = null;
        lines = new ArrayList<>();
        return posting;
    }

    /** The statement's own date when it falls into the period of this part, else the last booking date. */
    private LocalDate date() {
        if (last == null) {
            throw new IllegalStateException("a part without entries");
        }
        LocalDate own = statement.date();
        return own != null && !own.isBefore(last) && YearMonth.from(own).equals(YearMonth.from(last)) ? own : last;
    }

    private PostingLine bankLine() {
        BigDecimal amount = Amounts.of(movement.abs(), currency);
        boolean in = movement.signum() >= 0;
        return new PostingLine(
                PostingLine.Role.BANK,
                bank.value(),
                in ? amount : null,
                in ? null : amount,
                null,
                null,
                null,
                null,
                java.util.Map.of(),
                statement.number(),
                null,
                null,
                new PostingLine.Whys(bank.why(), null));
    }
}
