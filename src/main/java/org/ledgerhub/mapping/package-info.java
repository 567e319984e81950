/**
 * Translator from documents to postings by rules that accountants can read: pure, no database, no clock. Start
 * reading at {@link org.ledgerhub.mapping.Mapping}.
 */
@NullMarked
package org.ledgerhub.mapping;

import org.jspecify.annotations.NullMarked;
