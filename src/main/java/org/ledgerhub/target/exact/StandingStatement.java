package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.EntryFigures;

/** A statement reduced to what is compared, as it stands or as it was meant; a general entry has no balances. */
record StandingStatement(
        String id,
        String number,
        String reference,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        String period,
        List<BigDecimal> movements) {

    static StandingStatement of(JsonNode entry, StatementJournal journal) {
        List<BigDecimal> movements = new ArrayList<>();
        String reference = "";
        for (JsonNode line : entry.path(journal.lines()).path("results")) {
            movements.add(OData.decimal(line.path("AmountFC")));
            if (reference.isEmpty()) {
                reference = line.path("Notes").asText("").lines().findFirst().orElse("");
            }
        }
        return new StandingStatement(
                entry.path("EntryID").asText(),
                entry.path("EntryNumber").asText(),
                reference,
                balance(entry.path("OpeningBalanceFC"), journal),
                balance(entry.path("ClosingBalanceFC"), journal),
                OData.period(
                        entry.path("FinancialYear").asInt(),
                        entry.path("FinancialPeriod").asInt()),
                movements);
    }

    private static @Nullable BigDecimal balance(JsonNode value, StatementJournal journal) {
        return journal == StatementJournal.BANK ? OData.decimal(value) : null;
    }

    static StandingStatement meant(Posting posting, StatementJournal journal) {
        return new StandingStatement(
                "",
                "",
                Reference.of(posting),
                posting.opening(),
                posting.closing(),
                posting.period(),
                journal.lines(posting).stream().map(journal::amount).toList());
    }

    boolean ours(StandingStatement meant) {
        return reference.equals(meant.reference);
    }

    /** Somebody else booked the same statement: between the same balances, by the same total. */
    boolean byHand(StandingStatement meant) {
        return !Reference.ours(reference)
                && same(opening, meant.opening)
                && same(closing, meant.closing)
                && total().compareTo(meant.total()) == 0;
    }

    List<Problem> differences(StandingStatement meant) {
        return meant.figures().differences(figures(), ExactSpec.LABEL);
    }

    private EntryFigures figures() {
        return new EntryFigures()
                .amount("total", total())
                .word("number of movements", movements.size())
                .word("period", period);
    }

    private BigDecimal total() {
        return movements.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    boolean isOrStandsFor(StandingStatement meant) {
        return ours(meant) || byHand(meant);
    }
}
