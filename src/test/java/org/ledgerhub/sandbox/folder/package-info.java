/** The stand-in tried from outside. */
@NullMarked
package org.ledgerhub.sandbox.folder;

import org.jspecify.annotations.NullMarked;
