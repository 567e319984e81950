/**
 * Translator from documents to postings by rules that accountants can read: pure, no database, no clock.
 *
 * <p>Layers of files ({@link org.ledgerhub.mapping.MappingStore}) are read into rules and neutral VAT codes
 * ({@code Layers}); what a document tells becomes facts ({@code Fact}, the closed list); rules decide in a fixed order
 * ({@code Decision}), the nearest first; what is decided becomes lines that balance ({@code InvoiceCoding}, {@code
 * StatementCoding}), each with its reason. What no rule decides holds the document. Start reading at
 * {@link org.ledgerhub.mapping.Mapping}, then {@code Decisions}.
 */
@NullMarked
package org.ledgerhub.mapping;

import org.jspecify.annotations.NullMarked;
