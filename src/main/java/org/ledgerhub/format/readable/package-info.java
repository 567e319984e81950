/**
 * Prints invoices for people: as a page for the browser and as PDF/A-3 with the electronic invoice inside. Start
 * reading at {@link org.ledgerhub.format.readable.ReadableInvoice}, then {@code Sheet}.
 */
@NullMarked
package org.ledgerhub.format.readable;

import org.jspecify.annotations.NullMarked;
