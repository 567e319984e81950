package org.ledgerhub.target.exact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.VatShares;

/**
 * A line of a sale or purchase as Exact wants it: base and VAT together, positive in the direction of the document.
 * The relation's line and the VAT lines are made by the package.
 *
 * @param code VAT code of the package
 * @param cost share of the VAT that may not be deducted, from 0 to 1
 */
record TradeLine(
        String account,
        BigDecimal base,
        BigDecimal vat,
        @Nullable String code,
        BigDecimal cost,
        @Nullable String text,
        Map<String, String> axes) {
    /** Neutral code of VAT that is part of the cost: the package has no VAT amount beside it. */
    private static final String WITHIN_COST = "foreign-vat";

    static List<TradeLine> of(Delivery delivery, Session session) {
        Posting posting = Objects.requireNonNull(delivery.posting());
        VatShares shares = new VatShares(posting);
        List<TradeLine> lines = new ArrayList<>();
        for (PostingLine line : posting.lines()) {
            if (line.role() == PostingLine.Role.BASE) {
                lines.add(base(line, shares.of(line), posting.kind(), delivery));
            } else if (line.role() == PostingLine.Role.ROUNDING) {
                lines.add(rounding(line, posting.kind(), session));
            }
        }
        return lines;
    }

    private static TradeLine base(PostingLine line, BigDecimal vat, Posting.Kind kind, Delivery delivery) {
        BigDecimal amount = VatShares.natural(line, kind);
        boolean withinCost = WITHIN_COST.equals(line.vat());
        return new TradeLine(
                line.account(),
                withinCost ? amount.add(vat) : amount,
                withinCost ? BigDecimal.ZERO : vat,
                line.vat() == null ? null : delivery.vatCodes().get(line.vat()),
                line.deductible() == null || withinCost
                        ? BigDecimal.ZERO
                        : BigDecimal.ONE.subtract(line.deductible().movePointLeft(2)),
                line.text(),
                line.axes());
    }

    private static TradeLine rounding(PostingLine line, Posting.Kind kind, Session session) {
        return new TradeLine(
                line.account(),
                VatShares.natural(line, kind),
                BigDecimal.ZERO,
                session.setting(kind.purchase() ? ExactSpec.ROUNDING_PURCHASE : ExactSpec.ROUNDING_SALE),
                BigDecimal.ZERO,
                line.text(),
                Map.of());
    }
}
