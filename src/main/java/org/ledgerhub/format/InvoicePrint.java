package org.ledgerhub.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/**
 * Makes an invoice readable for people, all its business terms shown. Annotate the implementation with {@code
 * @AutoService(InvoicePrint.class)} and give it a public constructor without arguments that loads nothing.
 */
public interface InvoicePrint {

    /** The file an invoice was read from, to travel inside its readable form. */
    record Enclosed(String name, byte[] bytes) {}

    /**
     * The invoice as a page of its own: XHTML with its style inside, nothing to fetch, nothing that runs.
     *
     * @param reader Dutch, French, else English
     */
    String html(Invoice invoice, Locale reader);

    /**
     * The invoice as PDF/A-3. The same invoice, language and file give the same bytes, whenever and wherever.
     *
     * @param reader Dutch, French, else English
     * @param xml what it was read from, absent when that is no XML file
     */
    byte[] pdf(Invoice invoice, Locale reader, @Nullable Enclosed xml);
}
