/**
 * Translators from bytes to documents and back, one sub-package per source format; sub-packages never know each
 * other. Formats are found by {@link java.util.ServiceLoader}, so that adding one edits nothing that exists.
 * XML formats read through
 * {@link org.ledgerhub.format.XmlCursor}. Start reading at {@link org.ledgerhub.format.Format}.
 */
@NullMarked
package org.ledgerhub.format;

import org.jspecify.annotations.NullMarked;
