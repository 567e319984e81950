/** Tests of the Belgian coded statement of account; start reading at {@link org.ledgerhub.format.coda.CodaFormatTest}. */
@NullMarked
package org.ledgerhub.format.coda;

import org.jspecify.annotations.NullMarked;
