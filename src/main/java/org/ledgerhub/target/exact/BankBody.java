package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
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
 * A bank statement as Exact takes it. The header has no text of its own and lines have no field for the counterparty's
 * account, so both stand in the notes.
 */
final class BankBody {
    private final Chart chart;

    BankBody(Chart chart) {
        this.chart = chart;
    }

    ObjectNode of(Delivery delivery, Session session) throws CallFailure {
        Posting posting = Objects.requireNonNull(delivery.posting());
        YearMonth period = YearMonth.parse(posting.period());
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("JournalCode", delivery.journal())
                .put("Currency", posting.currency())
                .put("FinancialYear", period.getYear())
                .put("FinancialPeriod", period.getMonthValue());
        StatementJournal journal = StatementJournal.of(delivery, session);
        if (journal == StatementJournal.BANK) {
            balances(posting, body);
        }
        ArrayNode lines = body.putArray(journal.lines());
        for (PostingLine line : journal.lines(posting)) {
            lines.add(line(line, journal.amount(line), posting, session));
        }
        return body;
    }

    /** Points to the document; general entries have no field for it but on their lines. */
    static void enclose(ObjectNode body, String document) {
        if (body.path(StatementJournal.GENERAL.lines()).path(0) instanceof ObjectNode line) {
            line.put("Document", document);
        } else {
            body.put("BankStatementDocument", document);
        }
    }

    private static void balances(Posting posting, ObjectNode body) {
        if (posting.opening() != null) {
            body.put("OpeningBalanceFC", posting.opening());
        }
        if (posting.closing() != null) {
            body.put("ClosingBalanceFC", posting.closing());
        }
    }

    private ObjectNode line(PostingLine line, BigDecimal amount, Posting posting, Session session) throws CallFailure {
        BankMovement bank = line.bank();
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("GLAccount", chart.key(line.account(), session))
                .put("AmountFC", amount)
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
