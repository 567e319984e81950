/** The stand-ins tried from outside, through their own ports. */
@NullMarked
package org.ledgerhub.sandbox;

import org.jspecify.annotations.NullMarked;
