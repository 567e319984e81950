package org.ledgerhub.target.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.BankMovement;
import org.ledgerhub.ledger.PostingLine.Role;

/** The movements of a bank posting: its lines without the bank's own, those of one entry together. */
final class Movements {
    private Movements() {}

    /**
     * One movement.
     *
     * @param n its place, from 1
     * @param amount money in positive
     * @param contra the lines on the other side, at least one
     */
    record Movement(int n, LocalDate date, BigDecimal amount, List<PostingLine> contra) {
        Movement {
            contra = List.copyOf(contra);
        }

        @Nullable
        BankMovement bank() {
            return contra.getFirst().bank();
        }

        /** What the statement says: the structured communication as printed, else the text. */
        String label() {
            BankMovement bank = bank();
            if (bank != null && bank.structuredCommunication() != null) {
                return InvoiceRows.structured(bank.structuredCommunication());
            }
            String text = contra.getFirst().text();
            return text == null || text.isBlank() ? "/" : text;
        }
    }

    static List<Movement> of(Posting posting) {
        Map<String, List<PostingLine>> bySource = new LinkedHashMap<>();
        for (PostingLine line : posting.lines()) {
            if (line.role() != Role.BANK) {
                String source = line.source() == null ? "line " + bySource.size() : line.source();
                bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(line);
            }
        }
        List<Movement> movements = new ArrayList<>();
        for (List<PostingLine> contra : bySource.values()) {
            BigDecimal amount = contra.stream()
                    .map(PostingLine::signed)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .negate();
            BankMovement bank = contra.getFirst().bank();
            LocalDate date = bank == null || bank.date() == null ? posting.date() : bank.date();
            movements.add(new Movement(movements.size() + 1, date, amount, contra));
        }
        return movements;
    }
}
