/** The stand-in tried from outside. */
@NullMarked
package org.ledgerhub.sandbox.dropbox;

import org.jspecify.annotations.NullMarked;
