/** The stand-in tried from outside. */
@NullMarked
package org.ledgerhub.sandbox.horus;

import org.jspecify.annotations.NullMarked;
