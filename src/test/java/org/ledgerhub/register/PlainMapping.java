package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.Mapping;
import org.ledgerhub.mapping.VatCodes;

/** A mapping of the tests: everything on one account; numbers that begin with NORULE have no rule, REVIEW wants a look. */
final class PlainMapping implements Mapping {
    private static final Posting.MappingVersion VERSION = new Posting.MappingVersion("plain", "1");

    @Override
    public Posting.MappingVersion version() {
        return VERSION;
    }

    @Override
    public Coding code(Invoice invoice, Side side, Books books, String postingId) {
        String number = Objects.requireNonNull(invoice.number());
        if (number.startsWith("NORULE")) {
            return new Coding.Uncoded(
                    Problem.error("no-rule", "No rule for it.", "Add a rule."), Map.of("seller.vat", "X"));
        }
        BigDecimal gross = Objects.requireNonNull(invoice.totals().gross());
        Posting.Kind kind = side == Side.PURCHASE ? Posting.Kind.PURCHASE : Posting.Kind.SALE;
        LocalDate date = Objects.requireNonNull(invoice.issueDate());
        List<PostingLine> lines = List.of(
                line(PostingLine.Role.BASE, "612000", gross, null),
                line(PostingLine.Role.RELATION, "440000", null, gross));
        List<Problem> review = number.startsWith("REVIEW")
                ? List.of(Problem.warning("word-rule", "A word decided.", "Look."))
                : List.of();
        return new Coding.Coded(List.of(posting(postingId, kind, date, number, gross, null, null, lines)), review);
    }

    @Override
    public Coding code(
            BankStatement statement,
            Supplier<Iterator<StatementEntry>> entries,
            Books books,
            String postingId,
            Consumer<Posting> parts) {
        List<PostingLine> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (StatementEntry entry : (Iterable<StatementEntry>) () -> entries.get()) {
            BigDecimal amount = entry.amount();
            total = total.add(amount);
            lines.add(side(PostingLine.Role.SUSPENSE, "499000", amount.negate()));
        }
        lines.add(side(PostingLine.Role.BANK, "550000", total));
        if (String.valueOf(statement.number()).startsWith("NORULE")) {
            return new Coding.Uncoded(Problem.error("no-rule", "No rule for it.", "Add a rule."), Map.of());
        }
        BigDecimal opening = Objects.requireNonNull(statement.openingBalance()).amount();
        BigDecimal closing = opening.add(total);
        LocalDate date = Objects.requireNonNull(statement.date());
        parts.accept(posting(postingId, Posting.Kind.BANK, date, statement.number(), total, opening, closing, lines));
        return new Coding.Coded(List.of(), List.of());
    }

    private static PostingLine side(PostingLine.Role role, String account, BigDecimal signed) {
        return signed.signum() < 0 ? line(role, account, null, signed.negate()) : line(role, account, signed, null);
    }

    private static PostingLine line(
            PostingLine.Role role, String account, @Nullable BigDecimal debit, @Nullable BigDecimal credit) {
        return new PostingLine(
                role,
                account,
                debit,
                credit,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
    }

    private static Posting posting(
            String id,
            Posting.Kind kind,
            LocalDate date,
            @Nullable String number,
            BigDecimal gross,
            @Nullable BigDecimal opening,
            @Nullable BigDecimal closing,
            List<PostingLine> lines) {
        return new Posting(
                id,
                kind,
                kind == Posting.Kind.BANK ? "bank" : "purchases",
                date,
                date,
                date.toString().substring(0, 7),
                null,
                "EUR",
                null,
                number,
                null,
                null,
                null,
                null,
                null,
                gross,
                opening,
                closing,
                VERSION,
                lines);
    }

    @Override
    public Map<String, String> packageCodes() {
        return Map.of();
    }

    @Override
    public VatCodes vatCodes() {
        throw new UnsupportedOperationException("The register asks for no grids.");
    }
}
