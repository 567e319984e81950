package org.ledgerhub.format;

import java.io.IOException;
import java.util.List;
import org.ledgerhub.document.Problem;

/**
 * The published rule sets for invoices: the schema and the rules of EN 16931 and of the profile that an invoice names.
 * Annotate the implementation with {@code @AutoService(InvoiceRules.class)} and give it a public constructor without
 * arguments that loads nothing: whoever never asks pays nothing.
 */
public interface InvoiceRules {

    /** Code of a broken rule; its id stands in {@link Problem#rule()}. */
    String BROKEN = "validation-failed";

    /** Code of what is not checked: too large, or of a profile that no rule set is known for. */
    String SKIPPED = "validation-skipped";

    /**
     * Checks the invoice in an XML file that has been read before, bare or in an envelope, without DTD, entities
     * or anything outside the file. Safe to call from many
     * threads; the first call loads the rules, which takes seconds.
     *
     * @return broken rules in the order of the checks, {@link #BROKEN} as error or warning by the rule's own weight;
     *     {@link #SKIPPED} as information when nothing was checked; empty when all is well
     * @throws IOException when the source can't be read
     */
    List<Problem> check(Source source) throws IOException;

    /** Loads the rules and runs them on samples, so that the next check is quick; takes some seconds. */
    void warm();
}
