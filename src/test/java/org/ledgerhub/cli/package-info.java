/** Tests of the command line. */
@NullMarked
package org.ledgerhub.cli;

import org.jspecify.annotations.NullMarked;
