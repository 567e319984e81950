package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/**
 * Debit and credit of an invoice's lines: costs stand in debit, turnover in credit, a credit note swaps both, and a
 * negative amount goes to the other side instead of staying negative.
 */
final class Sides {
    private final boolean basesInDebit;
    private final String currency;

    Sides(Posting.Kind kind, String currency) {
        this.basesInDebit = kind == Posting.Kind.PURCHASE || kind == Posting.Kind.SALE_CREDIT;
        this.currency = currency;
    }

    /** A line on the side of the bases. */
    Line base(PostingLine.Role role, String account, BigDecimal amount) {
        return new Line(role, account, basesInDebit ? amount : amount.negate(), basesInDebit);
    }

    /** A line on the side of the supplier or customer. */
    Line relation(PostingLine.Role role, String account, BigDecimal amount) {
        return new Line(role, account, basesInDebit ? amount.negate() : amount, !basesInDebit);
    }

    /** A line in the making. */
    final class Line {
        private final PostingLine.Role role;
        private final String account;
        private final BigDecimal signed;
        private final boolean debitWhenZero;
        private @Nullable String vat;
        private @Nullable BigDecimal vatBase;
        private @Nullable BigDecimal rate;
        private @Nullable BigDecimal deductible;
        private Map<String, String> axes = Map.of();
        private @Nullable String text;
        private @Nullable String source;

        private Line(PostingLine.Role role, String account, BigDecimal signed, boolean debitWhenZero) {
            this.role = role;
            this.account = account;
            this.signed = signed;
            this.debitWhenZero = debitWhenZero;
        }

        Line vat(VatCode code, @Nullable BigDecimal share, @Nullable BigDecimal base) {
            vat = code.code();
            rate = code.rate();
            deductible = share;
            vatBase = base == null ? null : Amounts.of(base.abs(), currency);
            return this;
        }

        Line axes(Map<String, String> codes) {
            axes = codes;
            return this;
        }

        Line text(@Nullable String label, @Nullable String from) {
            text = label;
            source = from;
            return this;
        }

        PostingLine because(PostingLine.Whys why) {
            BigDecimal amount = Amounts.of(signed.abs(), currency);
            boolean debit = signed.signum() == 0 ? debitWhenZero : signed.signum() > 0;
            return new PostingLine(
                    role,
                    account,
                    debit ? amount : null,
                    debit ? null : amount,
                    vat,
                    vatBase,
                    rate,
                    deductible,
                    axes,
                    text,
                    source,
                    null,
                    why);
        }
    }
}
