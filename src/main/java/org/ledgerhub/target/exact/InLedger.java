package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/**
 * An entry as its transaction lines show it, beside the posting it is compared with. Exact knows neither our roles nor
 * our reasons and makes its VAT lines itself, so lines are compared by what they move on each account: where that
 * agrees our lines stand, elsewhere one line of theirs.
 */
final class InLedger {
    static final String RESOURCE = "bulk/Financial/TransactionLines";
    private static final String SELECT =
            "LineNumber,GLAccountCode,AmountFC,Date,FinancialYear,FinancialPeriod,JournalCode,YourRef,Currency";

    private InLedger() {}

    static Map<String, String> question(String entry) {
        return Map.of("$select", SELECT, "$filter", "EntryID eq " + OData.guid(entry));
    }

    static Posting of(Posting ours, List<JsonNode> theirs) {
        JsonNode header = theirs.stream()
                .filter(line -> line.path("LineNumber").asInt() == 0)
                .findFirst()
                .orElse(theirs.getFirst());
        boolean bank = ours.kind() == Posting.Kind.BANK;
        BigDecimal moved = amount(header);
        return new Posting(
                ours.id(),
                ours.kind(),
                OData.code(header.path("JournalCode")),
                ours.date(),
                bank ? ours.documentDate() : Objects.requireNonNullElse(OData.date(header.path("Date")), ours.date()),
                OData.period(
                        header.path("FinancialYear").asInt(),
                        header.path("FinancialPeriod").asInt()),
                ours.dueDate(),
                header.path("Currency").asText(ours.currency()),
                ours.rate(),
                bank ? ours.number() : header.path("YourRef").textValue(),
                ours.reference(),
                ours.structuredCommunication(),
                ours.relation(),
                ours.net(),
                ours.vat(),
                bank ? moved : moved.abs(),
                ours.opening(),
                ours.closing(),
                ours.mapping(),
                lines(ours.lines(), theirs));
    }

    private static List<PostingLine> lines(List<PostingLine> ours, List<JsonNode> theirs) {
        Map<String, BigDecimal> there = new LinkedHashMap<>();
        theirs.forEach(line -> there.merge(OData.code(line.path("GLAccountCode")), amount(line), BigDecimal::add));
        List<PostingLine> lines = new ArrayList<>();
        for (PostingLine line : ours) {
            BigDecimal moved = there.get(line.account());
            if (moved != null && moved.compareTo(moved(ours, line.account())) == 0) {
                lines.add(line);
            }
        }
        there.forEach((account, moved) -> {
            if (moved.signum() != 0 && moved.compareTo(moved(ours, account)) != 0) {
                lines.add(line(account, moved));
            }
        });
        return lines;
    }

    private static BigDecimal amount(JsonNode line) {
        BigDecimal amount = OData.decimal(line.path("AmountFC"));
        return amount.setScale(Math.max(2, amount.scale()));
    }

    private static BigDecimal moved(List<PostingLine> lines, String account) {
        return lines.stream()
                .filter(line -> line.account().equals(account))
                .map(PostingLine::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PostingLine line(String account, BigDecimal moved) {
        return new PostingLine(
                Role.BASE,
                account,
                moved.signum() > 0 ? moved : null,
                moved.signum() > 0 ? null : moved.negate(),
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
}
