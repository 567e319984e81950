package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.sandbox.BookEntry.Line;

/** A booking as it stands in the ledger: what was sent, and the lines that the package adds to it. */
sealed interface LedgerEntry permits BuySellBooking, FinancialBooking {

    BookingHead head();

    /** purchase, purchase-credit, sale, sale-credit, bank or general. */
    String kind();

    /** The name of the customer or supplier of an invoice. */
    Optional<String> relationName();

    /** Size of the total of an invoice; movement of a bank booking, money in positive; none of a diverse booking. */
    Optional<BigDecimal> gross();

    /** What the sender gave to find the booking back. */
    Optional<String> reference();

    /** All lines, debit and credit equal. */
    List<Line> lines();
}
