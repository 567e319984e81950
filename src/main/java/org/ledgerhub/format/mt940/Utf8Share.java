package org.ledgerhub.format.mt940;

import org.ledgerhub.format.TextEncoding;

/** Whether a file is UTF-8: more of its bytes outside ASCII are whole characters of it than are not. */
final class Utf8Share implements TextEncoding.Evidence {
    private boolean byteOrderMark;
    private long seen;
    private long whole;
    private long broken;
    private int following;

    @Override
    public void take(byte[] bytes, int count) {
        if (seen == 0 && count >= 3) {
            byteOrderMark = TextEncoding.isByteOrderMark(bytes, 0);
        }
        for (int i = 0; i < count; i++) {
            if (bytes[i] < 0 || following > 0) {
                take(bytes[i]);
            }
        }
        seen += count;
    }

    private void take(byte b) {
        if (following > 0) {
            if ((b & 0xC0) == 0x80) {
                following--;
                whole += following == 0 ? 1 : 0;
                return;
            }
            broken++;
            following = 0;
        }
        if (b < 0) {
            int length = TextEncoding.utf8Length(b);
            following = Math.max(0, length - 1);
            broken += length == 0 ? 1 : 0;
        }
    }

    /** One damaged byte does not make a file of another encoding. */
    @Override
    public boolean isUtf8() {
        return byteOrderMark || whole > broken + (following > 0 ? 1 : 0);
    }
}
