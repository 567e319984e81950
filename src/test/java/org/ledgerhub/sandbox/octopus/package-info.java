/** The stand-in tried from outside. */
@NullMarked
package org.ledgerhub.sandbox.octopus;

import org.jspecify.annotations.NullMarked;
