package org.ledgerhub.format.coda;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/** The checks of a whole statement: balances, totals, number of records, account. */
record StatementCheck(
        Header header, OldBalance opening, @Nullable NewBalance closing, Movements movements, Findings findings) {

    void check(Trailer trailer, long counted) {
        if (header.separateApplication()) {
            findings.inform(
                    "separate-application",
                    trailer.record(),
                    "The statement tells parts of movements that stand in another file; its balances say nothing.",
                    "Book the movements from the other file.");
        } else {
            balances();
        }
        account();
        totals(trailer);
        records(trailer, counted);
    }

    /** Sums are longs: fifteen digits a movement could overflow them, but then the trailer could not tell the sum. */
    private void balances() {
        long expected = opening.amount() + movements.credits() - movements.debits();
        if (closing != null && closing.amount() != expected) {
            findings.add(Problem.error(
                            "balance-mismatch",
                            "The old balance and the movements make " + money(expected) + ", the new balance is "
                                    + money(closing.amount()) + ".",
                            "Ask the bank for the file again, or compare it with the paper statement.")
                    .at(Problem.Place.record(closing.record())));
        }
    }

    private void account() {
        if (closing == null) {
            return;
        }
        AccountField open = opening.account();
        AccountField closed = closing.account();
        boolean told = closed.iban() != null || closed.number() != null;
        if (told && !(Objects.equals(open.iban(), closed.iban()) && Objects.equals(open.number(), closed.number()))) {
            findings.warn(
                    "account-mismatch",
                    closing.record(),
                    "The new balance names another account than the old balance.",
                    "The account of the old balance counts; check that the file is of one account.");
        }
        if (closed.currency() != null && !closed.currency().equals(open.currency())) {
            findings.warn(
                    "currency-mismatch",
                    closing.record(),
                    "The new balance is in another currency than the old balance.",
                    "The currency of the old balance counts; compare with the statement of the bank.");
        }
    }

    private void totals(Trailer trailer) {
        if (trailer.debits() != movements.debits() || trailer.credits() != movements.credits()) {
            findings.warn(
                    "totals-mismatch",
                    trailer.record(),
                    "The movements make " + money(movements.debits()) + " debit and " + money(movements.credits())
                            + " credit, the trailer says " + money(trailer.debits()) + " and "
                            + money(trailer.credits()) + ".",
                    "A movement may be missing: compare with the statement of the bank.");
        }
    }

    private void records(Trailer trailer, long counted) {
        if (!trailer.tells(counted)) {
            String said = trailer.records() < 0 ? "does not tell a number" : "says " + trailer.records();
            findings.warn(
                    "record-count-mismatch",
                    trailer.record(),
                    "The statement has " + counted + " records, the trailer " + said + ".",
                    "A line may be missing: compare with the statement of the bank.");
        }
    }

    private String money(long thousandths) {
        String currency = opening.account().currency();
        String amount = Thousandths.amount(thousandths, currency).toPlainString();
        return currency == null ? amount : amount + " " + currency;
    }
}
