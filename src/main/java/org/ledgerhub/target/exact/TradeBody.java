package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** A sale or purchase as Exact takes it; how a credit note is told is a setting, for it is not publicly known. */
final class TradeBody {
    private final Chart chart;

    TradeBody(Chart chart) {
        this.chart = chart;
    }

    ObjectNode of(Delivery delivery, List<TradeLine> lines, String relation, @Nullable String document, Session session)
            throws CallFailure {
        Posting posting = Objects.requireNonNull(delivery.posting());
        Trade trade = Trade.of(posting.kind());
        boolean credit = posting.kind().credit();
        ObjectNode body = head(posting, delivery.journal());
        body.put(trade.relation(), relation);
        if (credit) {
            body.put("Type", trade.type(true));
        }
        if (document != null) {
            body.put("Document", document);
        }
        boolean negative = credit && !ExactSpec.CREDIT_BY_TYPE.equals(session.setting(ExactSpec.CREDIT_NOTES));
        ArrayNode array = body.putArray(trade.lines());
        for (TradeLine line : lines) {
            array.add(line(line, negative, posting.kind(), session));
        }
        return body;
    }

    /** Dates go without a zone: with one, Exact moves them to its own time and perhaps into another period. */
    private static ObjectNode head(Posting posting, String journal) {
        YearMonth period = YearMonth.parse(posting.period());
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("Journal", journal)
                .put("YourRef", posting.number() == null ? "" : posting.number())
                .put("Description", Reference.of(posting))
                .put("EntryDate", posting.documentDate().toString())
                .put("ReportingYear", period.getYear())
                .put("ReportingPeriod", period.getMonthValue())
                .put("Currency", posting.currency());
        if (posting.dueDate() != null) {
            body.put("DueDate", posting.dueDate().toString());
        }
        if (posting.rate() != null) {
            body.put("Rate", posting.rate());
        }
        if (posting.structuredCommunication() != null) {
            body.put("PaymentReference", posting.structuredCommunication());
        }
        return body;
    }

    private ObjectNode line(TradeLine line, boolean negative, Posting.Kind kind, Session session) throws CallFailure {
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("GLAccount", chart.key(line.account(), session))
                .put("AmountFC", signed(line.base(), negative))
                .put("VATAmountFC", signed(line.vat(), negative));
        if (line.code() != null) {
            body.put("VATCode", line.code());
        }
        if (kind.purchase() && line.cost().signum() > 0) {
            body.put("VATNonDeductiblePercentage", line.cost());
        }
        if (line.text() != null) {
            body.put("Description", line.text());
        }
        Axes.put(line.axes(), body);
        return body;
    }

    private static BigDecimal signed(BigDecimal amount, boolean negative) {
        return negative ? amount.negate() : amount;
    }
}
