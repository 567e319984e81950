/** The stand-in of Exact Online, called over HTTP as a program of someone else would. */
@NullMarked
package org.ledgerhub.sandbox.exact;

import org.jspecify.annotations.NullMarked;
