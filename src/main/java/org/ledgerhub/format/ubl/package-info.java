/**
 * Reads UBL 2.1 invoices and credit notes of any EN 16931 profile, bare or in a business document envelope (SBDH), with
 * the files embedded in them. Start reading at {@link org.ledgerhub.format.ubl.UblFormat}, then {@code InvoiceReader}.
 */
@NullMarked
package org.ledgerhub.format.ubl;

import org.jspecify.annotations.NullMarked;
