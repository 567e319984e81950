package org.ledgerhub.format;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;

/**
 * Where an invoice stands that is being read.
 *
 * @param source the file
 * @param index place in the file, from 1
 * @param network the envelope around it, absent without one
 */
public record InvoicePlace(Source source, int index, Invoice.@Nullable Network network) {

    /** The origin of a document of this format that stands here. */
    public Origin origin(String format) {
        return new Origin(format, source.name(), source.path(), index);
    }
}
