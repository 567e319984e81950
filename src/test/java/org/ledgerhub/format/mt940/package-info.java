/** Tests of the SWIFT statements. */
@NullMarked
package org.ledgerhub.format.mt940;

import org.jspecify.annotations.NullMarked;
