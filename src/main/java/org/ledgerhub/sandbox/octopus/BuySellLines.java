package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.List;
import org.ledgerhub.sandbox.BookEntry.Line;

/** The ledger lines of a purchase or sale: base, VAT on the accounts of its grids, relation. */
final class BuySellLines {
    private static final int DEDUCTIBLE = 411059;
    private static final int ON_CREDIT_NOTES_ISSUED = 411064;
    private static final int ABROAD = 451000;
    private static final int ON_SALES = 451054;
    private static final int DUE_55 = 451055;
    private static final int DUE_56 = 451056;
    private static final int DUE_57 = 451057;
    private static final int ON_CREDIT_NOTES_RECEIVED = 451063;

    private BuySellLines() {}

    static List<Line> of(BuySellBooking booking) {
        Sides sides = new Sides();
        for (BuySellLine line : booking.positions()) {
            if (booking.sale()) {
                sale(line, booking.credit(), sides);
            } else {
                purchase(line, booking.credit(), sides);
            }
        }
        BigDecimal amount = booking.amount();
        sides.add(
                booking.sale() ? Account.CUSTOMERS : Account.SUPPLIERS,
                booking.sale() ? amount : amount.negate(),
                null);
        return sides.balanced();
    }

    private static void sale(BuySellLine line, boolean credit, Sides sides) {
        String code = line.code().code();
        int vatAccount = line.code().vat() == VatCode.Vat.ABROAD ? ABROAD : credit ? ON_CREDIT_NOTES_ISSUED : ON_SALES;
        sides.add(line.account().number(), signed(line.base(), !credit), code);
        sides.add(vatAccount, signed(line.vat(), !credit), code);
    }

    private static void purchase(BuySellLine line, boolean credit, Sides sides) {
        String code = line.code().code();
        boolean dueByBuyer = line.code().vat().dueByBuyer();
        sides.add(line.account().number(), signed(line.base().add(line.notDeductible()), credit), code);
        sides.add(
                credit && !dueByBuyer ? ON_CREDIT_NOTES_RECEIVED : DEDUCTIBLE, signed(line.deductible(), credit), code);
        if (dueByBuyer) {
            sides.add(dueAccount(line.code()), signed(line.vat(), !credit), code);
        }
    }

    private static int dueAccount(VatCode code) {
        return switch (code.vat()) {
            case DUE55 -> DUE_55;
            case DUE56 -> DUE_56;
            case DUE57 -> DUE_57;
            case CHARGED, ABROAD, NONE -> throw new IllegalArgumentException(code.code() + " is not due by the buyer");
        };
    }

    private static BigDecimal signed(BigDecimal amount, boolean negative) {
        return negative ? amount.negate() : amount;
    }
}
