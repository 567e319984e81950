/**
 * Checks invoices against the rules that are published for them: schema, EN 16931, Peppol BIS Billing 3, UBL.BE. The
 * rule sets come with the libraries of phive; they are compiled once and run on a tree without the embedded files.
 * Start reading at {@link org.ledgerhub.format.validation.PublishedRules}.
 */
@NullMarked
package org.ledgerhub.format.validation;

import org.jspecify.annotations.NullMarked;
