package org.ledgerhub.format.coda;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;

/** A movement that is being put together with its details, and theirs. */
final class OpenEntry {
    /** A detail of a total made by the bank that has details of its own. */
    private static final char DETAILED = '7';
    /** A detail of such a detail. */
    private static final char DETAIL_OF_DETAIL = '9';

    private final Movement movement;
    private final List<StatementEntry> details = new ArrayList<>(0);
    private @Nullable OpenEntry open;
    private long sum;

    OpenEntry(Movement movement) {
        this.movement = movement;
    }

    Movement movement() {
        return movement;
    }

    /** The movement or detail that the latest record 21 opened. */
    Movement latest() {
        return open == null ? movement : open.latest();
    }

    /**
     * The movement that an information record tells about: the latest, unless its transaction code is that of the
     * total and not that of the latest detail.
     */
    Movement toldBy(CodaRecord information) {
        Movement latest = latest();
        String code = information.text(32, 39);
        boolean aboutTotal = code != null && code.equals(movement.code) && !code.equals(latest.code);
        return aboutTotal ? movement : latest;
    }

    void detail(Movement detail, @Nullable String currency, Findings findings) {
        if (open != null && open.movement.type() == DETAILED && detail.type() == DETAIL_OF_DETAIL) {
            open.detail(detail, currency, findings);
            return;
        }
        closeDetail(currency, findings);
        open = new OpenEntry(detail);
    }

    private void closeDetail(@Nullable String currency, Findings findings) {
        if (open != null) {
            sum += open.movement.amount;
            details.add(open.close(currency, findings));
            open = null;
        }
    }

    /** The finished entry; details that do not add up to the total are told, the total counts. */
    StatementEntry close(@Nullable String currency, Findings findings) {
        closeDetail(currency, findings);
        if (!details.isEmpty() && sum != movement.amount) {
            findings.warn(
                    "details-mismatch",
                    movement.record,
                    "The details of movement " + movement.sequence + " add up to "
                            + Thousandths.amount(sum, currency).toPlainString() + ", its total is "
                            + Thousandths.amount(movement.amount, currency).toPlainString() + ".",
                    "The total counts; look at the details before you book them one by one.");
        }
        return details.size() == 1
                ? lifted(movement.entry(currency, List.of()), details.get(0))
                : movement.entry(currency, details);
    }

    /** The total with what its only detail says; amount, dates, bank reference and code stay those of the total. */
    private static StatementEntry lifted(StatementEntry total, StatementEntry detail) {
        boolean silent = detail.communication() == null && detail.structuredCommunication() == null;
        return new StatementEntry(
                total.amount(),
                total.currency(),
                total.bookingDate(),
                total.valueDate(),
                detail.counterparty() == null ? total.counterparty() : detail.counterparty(),
                silent ? total.communication() : detail.communication(),
                silent ? total.structuredCommunication() : detail.structuredCommunication(),
                total.bankReference(),
                detail.endToEndId(),
                detail.mandateId() == null ? total.mandateId() : detail.mandateId(),
                detail.creditorId() == null ? total.creditorId() : detail.creditorId(),
                total.transactionCode(),
                detail.original() == null ? total.original() : detail.original(),
                detail.details());
    }
}
