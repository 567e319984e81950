package org.ledgerhub.mapping;

/** One test of a rule's {@code when}. */
record Condition(Fact fact, Matcher matcher) {
    boolean holds(Facts facts) {
        return matcher.matches(facts.get(fact));
    }
}
