package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;

/**
 * Which entries of a statement are its own: those after the cut, but for a known stretch in the middle.
 *
 * @param cut leading entries that are known already, or lie before the books begin
 * @param opening balance after those
 * @param knownFrom last entry before the known stretch; 0 when there is no stretch
 * @param knownTo last entry of the known stretch; 0 when there is none
 * @param restOpening balance after the stretch; absent when nothing follows it
 * @param entries of the whole statement
 */
record Share(
        int cut,
        BigDecimal opening,
        int knownFrom,
        int knownTo,
        @Nullable BigDecimal restOpening,
        int entries) {

    /** All entries after the cut. */
    static Share after(int cut, BigDecimal opening, int entries) {
        return new Share(cut, opening, 0, 0, null, entries);
    }

    /**
     * A run of own entries.
     *
     * @param after last entry before it
     * @param upTo its last entry
     * @param opening balance before it
     */
    record Piece(int after, int upTo, BigDecimal opening) {
        int size() {
            return upTo - after;
        }

        /** The statement as far as this run goes. */
        BankStatement of(BankStatement statement) {
            if (size() == statement.entryCount()) {
                return statement;
            }
            return new BankStatement(
                    statement.origin(),
                    statement.account(),
                    statement.number(),
                    statement.statementId(),
                    statement.paperNumber(),
                    statement.creationDate(),
                    statement.date(),
                    new BankStatement.Balance(opening, opened(statement)),
                    upTo == statement.entryCount() ? statement.closingBalance() : null,
                    size(),
                    statement.pendingCount(),
                    statement.findings());
        }

        private static @Nullable LocalDate opened(BankStatement statement) {
            return statement.openingBalance() == null
                    ? null
                    : statement.openingBalance().date();
        }
    }

    /** Whether all entries are its own. */
    boolean isWhole() {
        return pieces().stream().mapToInt(Piece::size).sum() == entries;
    }

    /** The runs that hold an entry, one or two; none when nothing is its own. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int end = knownTo == 0 ? entries : knownFrom;
        if (end > cut) {
            pieces.add(new Piece(cut, end, opening));
        }
        if (knownTo > 0 && entries > knownTo) {
            pieces.add(new Piece(knownTo, entries, Objects.requireNonNull(restOpening)));
        }
        return pieces;
    }
}
