/**
 * Reads PDF files: invoices embedded as XML (Factur-X, ZUGFeRD), and receipts without structure, whose pages are counted.
 * Nothing is ever drawn. Start reading at {@link org.ledgerhub.format.pdf.PdfFormat}.
 */
@NullMarked
package org.ledgerhub.format.pdf;

import org.jspecify.annotations.NullMarked;
