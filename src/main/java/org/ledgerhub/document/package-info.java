/**
 * The vocabulary of what a business hands its accountant: invoices, bank statements, receipts, and the
 * problems found in them. Plain records, no framework. Start reading at {@link org.ledgerhub.document.Document}.
 */
@NullMarked
package org.ledgerhub.document;

import org.jspecify.annotations.NullMarked;
