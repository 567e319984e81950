package org.ledgerhub.format.image;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** One kind of picture file, told by its first bytes. */
interface Picture {

    /** The media type of a file that begins like this, null when it is of another kind. */
    @Nullable
    String mediaType(byte[] head);

    /**
     * Walks the file to its end and counts its pages.
     *
     * @return the number of pages, null when the kind does not tell it
     * @throws DamagedPicture when its structure is broken or stops in the middle
     */
    @Nullable
    Integer pages(Source source) throws IOException;

    /** Whether the head begins with these bytes. */
    static boolean begins(byte[] head, int... signs) {
        if (head.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((head[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
