/**
 * The out-desk: claims lanes, looks up before it books, sends until it is sure, settles. Start reading at
 * {@link org.ledgerhub.delivery.Dispatch} (what the routes drive) and {@link org.ledgerhub.delivery.Round} (what
 * happens to the deliveries of a lane).
 */
@NullMarked
package org.ledgerhub.delivery;

import org.jspecify.annotations.NullMarked;
