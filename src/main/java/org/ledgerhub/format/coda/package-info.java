/**
 * Belgian coded statements of account (CODA 2.x, Febelfin standard 2.6): records of 128 characters in, statements
 * out, and back. Positions in this package count from 1 and include both ends, as the standard writes them. Start
 * reading at {@link org.ledgerhub.format.coda.CodaFormat}; the way back is
 * {@link org.ledgerhub.format.coda.CodaWriter}.
 */
@NullMarked
package org.ledgerhub.format.coda;

import org.jspecify.annotations.NullMarked;
