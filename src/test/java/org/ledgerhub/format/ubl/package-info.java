/** Tests of the UBL reader. */
@NullMarked
package org.ledgerhub.format.ubl;

import org.jspecify.annotations.NullMarked;
