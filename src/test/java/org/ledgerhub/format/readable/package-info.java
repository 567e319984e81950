/** Tests of the printed invoice. */
@NullMarked
package org.ledgerhub.format.readable;

import org.jspecify.annotations.NullMarked;
