/** The stand-in tried from outside. */
@NullMarked
package org.ledgerhub.sandbox.sftp;

import org.jspecify.annotations.NullMarked;
