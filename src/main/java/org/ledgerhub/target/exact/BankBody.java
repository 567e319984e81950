package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.BankMovement;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/**
 * A bank statement as Exact takes it: contra lines, money in positive, between its two balances. The header has no
 * text of its own and lines have no field for the counterparty's account, so both stand in the notes.
 */
final class BankBody {
    static final String RESOURCE = "financialtransaction/BankEntries";
    static final String LINES = "BankEntryLines";

    private final Chart chart;

    BankBody(Chart chart) {
        this.chart = chart;
    }

    ObjectNode of(Delivery delivery, @Nullable String document, Session session) throws CallFailure {
        Posting posting = Objects.requireNonNull(delivery.posting());
        YearMonth period = YearMonth.parse(posting.period());
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("JournalCode", delivery.journal())
                .put("Currency", posting.currency())
                .put("FinancialYear", period.getYear())
                .put("FinancialPeriod", period.getMonthValue());
        if (posting.opening() != null) {
            body.put("OpeningBalanceFC", posting.opening());
        }
        if (posting.closing() != null) {
            body.put("ClosingBalanceFC", posting.closing());
        }
        if (document != null) {
            body.put("BankStatementDocument", document);
        }
        ArrayNode lines = body.putArray(LINES);
        for (PostingLine line : posting.lines()) {
            if (line.role() != PostingLine.Role.BANK) {
                lines.add(line(line, posting, session));
            }
        }
        return body;
    }

    private ObjectNode line(PostingLine line, Posting posting, Session session) throws CallFailure {
        BankMovement bank = line.bank();
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("GLAccount", chart.key(line.account(), session))
                .put("AmountFC", line.signed().negate())
                .put("Date", (bank == null || bank.date() == null ? posting.date() : bank.date()).toString())
                .put("Notes", notes(posting, bank));
        if (line.text() != null) {
            body.put("Description", line.text());
        }
        Axes.put(line.axes(), body);
        return body;
    }

    private static String notes(Posting posting, @Nullable BankMovement bank) {
        Stream<@Nullable String> told = bank == null
                ? Stream.of()
                : Stream.of(bank.name(), bank.iban(), bank.structuredCommunication(), bank.bankReference());
        return Stream.concat(Stream.of(Reference.of(posting)), told)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
