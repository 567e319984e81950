/** Tests of the published rules. */
@NullMarked
package org.ledgerhub.format.validation;

import org.jspecify.annotations.NullMarked;
