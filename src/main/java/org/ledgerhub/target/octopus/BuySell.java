package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.VatShares;

/**
 * A purchase or sale as Octopus takes it: lines carry base and VAT together and are positive; the total of a credit
 * note is negative. VAT lines and the relation line are made by the package.
 */
final class BuySell {
    /** Neutral code of VAT that is part of the cost: the package has no VAT amount beside it. */
    private static final String WITHIN_COST = "foreign-vat";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private BuySell() {}

    /** The booking without its number, which is given when it is sent. */
    static ObjectNode of(Delivery delivery, int relation, Session session) {
        Posting posting = Objects.requireNonNull(delivery.posting());
        ObjectNode booking = OctopusHttp.JSON.createObjectNode();
        booking.putObject("relationIdentificationServiceData")
                .putObject("relationKey")
                .put("id", relation);
        booking.put("documentDate", posting.documentDate().toString());
        booking.put(
                "expiryDate",
                Objects.requireNonNullElse(posting.dueDate(), posting.documentDate())
                        .toString());
        booking.put("reference", Reference.of(posting));
        booking.put("comment", posting.number() == null ? "" : posting.number());
        booking.put("amount", posting.kind().credit() ? posting.gross().negate() : posting.gross());
        booking.put("currencyCode", posting.currency());
        booking.put("exchangeRate", Objects.requireNonNullElse(posting.rate(), BigDecimal.ONE));
        ArrayNode lines = booking.putArray("bookingLines");
        lines(posting, delivery, session).forEach(lines::add);
        return booking;
    }

    private static List<ObjectNode> lines(Posting posting, Delivery delivery, Session session) {
        VatShares shares = new VatShares(posting);
        List<ObjectNode> lines = new ArrayList<>();
        for (PostingLine line : posting.lines()) {
            if (line.role() == PostingLine.Role.BASE) {
                lines.add(base(line, shares, posting, delivery));
            } else if (line.role() == PostingLine.Role.ROUNDING) {
                lines.add(rounding(line, posting, session));
            }
        }
        return lines;
    }

    private static ObjectNode base(PostingLine line, VatShares shares, Posting posting, Delivery delivery) {
        BigDecimal amount = VatShares.natural(line, posting.kind());
        boolean withinCost = WITHIN_COST.equals(line.vat());
        ObjectNode json = withinCost
                ? line(line, amount.add(shares.of(line)), BigDecimal.ZERO)
                : line(line, amount, shares.of(line));
        json.put("vatCodeKey", line.vat() == null ? null : delivery.vatCodes().get(line.vat()));
        // An absent share would be read as the account's own.
        json.put("vatRecupPercentage", line.deductible() == null || withinCost ? ALL : line.deductible());
        String costCentre = line.axes().get("costCentre");
        if (costCentre != null) {
            json.putObject("costCentreKey").put("id", Integer.parseInt(costCentre));
        }
        return json;
    }

    private static ObjectNode rounding(PostingLine line, Posting posting, Session session) {
        ObjectNode json = line(line, VatShares.natural(line, posting.kind()), BigDecimal.ZERO);
        return json.put(
                "vatCodeKey",
                session.setting(posting.kind().purchase() ? OctopusSpec.ROUNDING_PURCHASE : OctopusSpec.ROUNDING_SALE));
    }

    private static ObjectNode line(PostingLine line, BigDecimal base, BigDecimal vat) {
        return OctopusHttp.JSON
                .createObjectNode()
                .put("accountKey", Integer.parseInt(line.account()))
                .put("baseAmount", base)
                .put("vatAmount", vat)
                .put("comment", line.text() == null ? "" : line.text());
    }
}
