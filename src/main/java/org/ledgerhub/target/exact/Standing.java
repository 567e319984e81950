package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.EntryFigures;

/**
 * A sale or purchase reduced to what is compared, as it stands or as it was meant; credit notes are negative.
 *
 * @param id key, empty for what was meant
 * @param number entry number, empty for what was meant
 */
record Standing(
        String id,
        String number,
        String relation,
        String yourRef,
        String description,
        BigDecimal amount,
        @Nullable LocalDate date,
        String period,
        Map<String, BigDecimal> basePerCode,
        Map<String, BigDecimal> vatPerCode) {

    static Standing of(JsonNode entry, Trade trade) {
        Map<String, BigDecimal> base = new TreeMap<>();
        Map<String, BigDecimal> vat = new TreeMap<>();
        for (JsonNode line : entry.path(trade.lines()).path("results")) {
            String code = OData.code(line.path("VATCode"));
            base.merge(code, OData.decimal(line.path("AmountFC")), BigDecimal::add);
            vat.merge(code, OData.decimal(line.path("VATAmountFC")), BigDecimal::add);
        }
        return new Standing(
                entry.path("EntryID").asText(),
                entry.path("EntryNumber").asText(),
                entry.path(trade.relation()).asText(),
                entry.path("YourRef").asText(""),
                entry.path("Description").asText(""),
                OData.decimal(entry.path("AmountFC")),
                OData.date(entry.path("EntryDate")),
                OData.period(
                        entry.path("ReportingYear").asInt(),
                        entry.path("ReportingPeriod").asInt()),
                base,
                vat);
    }

    /** What a posting should look like once it stands. */
    static Standing meant(Posting posting, List<TradeLine> lines, String relation) {
        BigDecimal sign = posting.kind().credit() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        Map<String, BigDecimal> base = new TreeMap<>();
        Map<String, BigDecimal> vat = new TreeMap<>();
        for (TradeLine line : lines) {
            String code = Objects.requireNonNullElse(line.code(), "");
            base.merge(code, line.base().multiply(sign), BigDecimal::add);
            vat.merge(code, line.vat().multiply(sign), BigDecimal::add);
        }
        return new Standing(
                "",
                "",
                relation,
                Objects.requireNonNullElse(posting.number(), ""),
                Reference.of(posting),
                posting.gross().multiply(sign),
                posting.documentDate(),
                posting.period(),
                base,
                vat);
    }

    boolean ours(Standing meant) {
        return description.equals(meant.description());
    }

    /** Somebody else booked the same document: same relation, number, date and total. */
    boolean byHand(Standing meant) {
        return !Reference.ours(description)
                && relation.equals(meant.relation())
                && yourRef.equals(meant.yourRef())
                && amount.compareTo(meant.amount()) == 0
                && Objects.equals(date, meant.date());
    }

    /** What stands differently from what was meant. */
    List<Problem> differences(Standing meant) {
        return meant.figures().differences(figures(), ExactSpec.LABEL);
    }

    private EntryFigures figures() {
        return new EntryFigures()
                .amount("total", amount)
                .amounts("base", basePerCode)
                .amounts("VAT", vatPerCode)
                .word("date", date)
                .word("period", period);
    }
}
