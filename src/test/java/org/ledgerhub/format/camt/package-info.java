/** Tests of the camt reader. */
@NullMarked
package org.ledgerhub.format.camt;

import org.jspecify.annotations.NullMarked;
