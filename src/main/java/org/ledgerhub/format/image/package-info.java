/**
 * Reads pictures of receipts: JPEG, PNG, TIFF, HEIC. Their structure is walked to its end, so that a broken one is told;
 * no picture is ever decoded. Start reading at {@link org.ledgerhub.format.image.ImageFormat}.
 */
@NullMarked
package org.ledgerhub.format.image;

import org.jspecify.annotations.NullMarked;
