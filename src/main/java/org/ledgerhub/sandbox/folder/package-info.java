/**
 * The stand-in of a local hand-over folder: {@code sandbox/folder} below {@code hub.data}. The files themselves are
 * its books. A folder answers no calls, so of the faults it knows {@code down} alone: nothing can be written then.
 */
@NullMarked
package org.ledgerhub.sandbox.folder;

import org.jspecify.annotations.NullMarked;
