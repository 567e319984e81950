/**
 * Reads PDF files: receipts without structure, whose pages are counted and of which nothing is ever drawn. Start reading
 * at {@link org.ledgerhub.format.pdf.PdfFormat}.
 */
@NullMarked
package org.ledgerhub.format.pdf;

import org.jspecify.annotations.NullMarked;
