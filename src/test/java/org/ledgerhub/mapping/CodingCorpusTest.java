package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.ledger.Posting;

/** Codes every readable document of the public corpus: each gives balanced postings or a hold, nothing else. */
class CodingCorpusTest {
    /** Books everything it may, so that amounts rather than rules decide the outcome. */
    private static final Mapping MAPPING = Rules.with("""
            - { id: charged, why: w, when: { document.direction: purchase, vat.category: S, seller.vatCountry: { not: BE } }, then: { vat: foreign-vat } }
            - { id: charged-else, why: w, when: { document.direction: purchase, vat.category: S, vat.rate: { not: [6, 12, 21] } }, then: { vat: foreign-vat } }
            - { id: rest, why: w, when: { document.direction: purchase, vat.category: { not: S } }, then: { vat: not-subject } }
            - { id: all, why: w, then: { account: "613000", hold: none } }
            """);

    private static final Books BOOKS =
            new Books("f", "own", null, null, null, "BE", 2000, (currency, day) -> Optional.of(BigDecimal.ONE));

    @Test
    void everyDocumentIsBookedInBalanceOrHeld() throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (String kind : List.of("ubl", "sbdh", "coda", "camt")) {
            for (Path file : Corpus.files(kind)) {
                for (Fixtures.Given given : ReadDocument.all(file)) {
                    String outcome = kind + " " + outcome(code(given));
                    outcomes.merge(outcome, 1, Integer::sum);
                }
            }
        }
        outcomes.forEach((outcome, count) -> System.out.println(outcome + ": " + count));
        assertThat(outcomes.keySet())
                .containsExactly(
                        "camt booked", "coda booked", "sbdh vat-mismatch", "ubl booked", "ubl totals-mismatch");
    }

    private static Coding code(Fixtures.Given given) {
        if (given.document() instanceof BankStatement statement) {
            return MAPPING.code(statement, given.entries()::iterator, BOOKS, "p");
        }
        return MAPPING.code((Invoice) given.document(), Mapping.Side.PURCHASE, BOOKS, "p");
    }

    private static String outcome(Coding coding) {
        if (coding instanceof Coding.Uncoded uncoded) {
            return uncoded.problem().code();
        }
        for (Posting posting : ((Coding.Coded) coding).postings()) {
            assertThat(posting.lines()).hasSizeGreaterThan(1);
        }
        return "booked";
    }
}
