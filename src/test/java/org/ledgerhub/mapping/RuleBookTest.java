package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.ledger.PostingLine;

class RuleBookTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seller.name: 'hotel du canal'              | seller.name | Hôtel du  Canal | true",
                "seller.name: [Nexio, 'Hotel du Canal']     | seller.name | HÔTEL DU CANAL  | true",
                "seller.name: { prefix: hot }               | seller.name | Hôtel           | true",
                "seller.name: { prefix: tel }               | seller.name | Hôtel           | false",
                "seller.name: { contains: 'du can' }        | seller.name | Hôtel du Canal  | true",
                "line.description: { words: canal hotel }   | line.description | Hôtel du Canal, 2 nuits | true",
                "line.description: { words: tel }           | line.description | Hôtel du Canal | false",
                "line.description: { words: [tel, canal] }  | line.description | Hôtel du Canal | true",
                "line.amount: { between: [10, 20] }         | line.amount | 20.00 | true",
                "line.amount: { between: [10, 20] }         | line.amount | 20.01 | false",
                "line.amount: { from: 9 }                   | line.amount | 10 | true",
                "document.date: { from: 2026-03-01 }        | document.date | 2026-02-28 | false",
                "document.date: { until: 2026-03-01 }       | document.date | 2026-03-01 | true",
                "document.order: { present: true }          | document.order | PO | true",
                "document.order: { present: false }         | document.order | PO | false",
                "document.order: { present: false }         | document.date | 2026-01-01 | true",
                "vat.rate: { not: [6, 12, 21] }             | vat.rate | 19.00 | true",
                "vat.rate: { not: [6, 12, 21] }             | vat.rate | 21.00 | false",
                "vat.rate: 21                               | vat.rate | 21.00 | true",
                "seller.country: { in: eu-not-be }          | seller.country | NL | true",
                "seller.country: { not: { in: eu-not-be } } | seller.country | BE | true",
                "seller.vat: BE 0550.011.279                | seller.vat | BE0550011279 | true",
                "document.credit: true                      | document.credit | false | false",
            })
    void factsAreTestedAsPeopleWriteThem(String when, String fact, String value, boolean expected) {
        // given
        RuleBook rules = book("""
                - id: one
                  why: w
                  when: { %s }
                  then: { account: "1" }
                """.formatted(when));
        Facts facts = new Facts().put(Fact.of(fact).orElseThrow(), value);

        // then
        assertThat(rules.decide(Decision.ACCOUNT, facts).isPresent()).isEqualTo(expected);
    }

    @Test
    void theFirstRuleThatSetsADecisionWinsAndTheOthersAreNamed() {
        // given
        RuleBook rules = book("""
                - { id: class-only, why: w, then: { class: 83 } }
                - { id: near, why: because, when: { seller.vat: BE0550011279 }, then: { account: "1" } }
                - { id: far, why: w, then: { account: "2", class: 81 } }
                """);
        Facts facts = new Facts().put(Fact.SELLER_VAT, "BE0550011279");

        // when
        PostingLine.Why why =
                rules.decide(Decision.ACCOUNT, facts).orElseThrow().why();

        // then
        assertThat(rules.decide(Decision.ACCOUNT, facts).orElseThrow().value()).isEqualTo("1");
        assertThat(rules.decide(Decision.CLASS, facts).orElseThrow().value()).isEqualTo("83");
        assertThat(why)
                .isEqualTo(new PostingLine.Why(
                        "near",
                        "own.yaml",
                        "v1",
                        "because",
                        java.util.Map.of("seller.vat", "BE0550011279"),
                        List.of("own.yaml: far")));
    }

    @Test
    void datedRuleAppliesOnItsDaysOnlyAndNeverWithoutADate() {
        // given
        RuleBook rules = book("- { id: one, why: w, from: 2026-03-01, until: 2026-03-31, then: { account: \"1\" } }");

        // then
        assertThat(decides(rules, "2026-02-28")).isFalse();
        assertThat(decides(rules, "2026-03-01")).isTrue();
        assertThat(decides(rules, "2026-03-31")).isTrue();
        assertThat(decides(rules, "2026-04-01")).isFalse();
        assertThat(rules.decide(Decision.ACCOUNT, new Facts())).isEmpty();
    }

    @Test
    void ruleThatLostItsAccountHasNoSayInTheReview() {
        // given
        RuleBook rules = book("""
                - { id: own, why: w, when: { line.unit: KGM }, then: { account: "1" } }
                - { id: guess, why: w, then: { account: "2", review: true } }
                """);

        // then
        assertThat(Decisions.make(rules, new Facts().put(Fact.LINE_UNIT, "KGM")).review())
                .isEmpty();
        assertThat(Decisions.make(rules, new Facts().put(Fact.LINE_UNIT, "HUR")).review())
                .isPresent();
    }

    @Test
    void rulesThatCannotApplyToADocumentAreSortedOutWithoutChangingTheOutcome() {
        // given
        RuleBook rules = book("""
                - { id: a, why: w, when: { seller.vat: BE1 , line.unit: KGM }, then: { account: "1" } }
                - { id: b, why: w, when: { seller.vat: BE2 , line.unit: KGM }, then: { account: "2" } }
                """);
        Facts document = new Facts().put(Fact.SELLER_VAT, "BE2");
        Facts line = document.copy().put(Fact.LINE_UNIT, "KGM");

        // then
        assertThat(rules.given(document)
                        .decide(Decision.ACCOUNT, line)
                        .orElseThrow()
                        .value())
                .isEqualTo(rules.decide(Decision.ACCOUNT, line).orElseThrow().value())
                .isEqualTo("2");
    }

    private static boolean decides(RuleBook rules, String day) {
        return rules.decide(Decision.ACCOUNT, new Facts().put(Fact.DOCUMENT_DATE, day))
                .isPresent();
    }

    private static RuleBook book(String rules) {
        Layers layers = Layers.read(List.of(
                new MappingStore.Layer("own.yaml", "mapping: own\nrules:\n" + rules.indent(2), "v1"),
                new MappingStore.Layer("eu.yaml", "list: eu-not-be\nvalues: [NL, NO, FR]\n", "v1")));
        assertThat(layers.findings()).isEmpty();
        return layers.rules();
    }
}
