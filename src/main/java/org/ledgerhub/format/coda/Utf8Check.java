package org.ledgerhub.format.coda;

import org.ledgerhub.format.TextEncoding;

/** Whether the bytes seen so far are UTF-8 that fits the records of a file. */
final class Utf8Check implements TextEncoding.Evidence {
    private boolean valid = true;
    private boolean byteOrderMark;
    private boolean eightBitPositions;
    private int following;
    private long seen;
    private int lead;
    private int lineBytes;
    private int lineCharacters;

    @Override
    public void take(byte[] bytes, int count) {
        if (seen == 0 && count >= 3) {
            byteOrderMark = TextEncoding.isByteOrderMark(bytes, 0);
        }
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF);
        }
        seen += count;
    }

    /** A byte order mark decides; else every sequence is valid and no line keeps its 128 positions in bytes only. */
    @Override
    public boolean isUtf8() {
        endLine();
        return byteOrderMark || valid && following == 0 && !eightBitPositions;
    }

    private void take(int b) {
        if (b == '\n' || b == '\r') {
            valid &= following == 0;
            endLine();
            return;
        }
        lineBytes++;
        if (following > 0) {
            valid &= (b & 0xC0) == 0x80 && !(lead == 0xE0 && b < 0xA0) && !(lead == 0xF0 && b < 0x90);
            lead = 0;
            following--;
            return;
        }
        lineCharacters++;
        if (b >= 0x80) {
            int length = TextEncoding.utf8Length((byte) b);
            valid &= length > 1;
            following = Math.max(0, length - 1);
            lead = b;
        }
    }

    private void endLine() {
        eightBitPositions |= lineBytes == CodaRecord.LENGTH && lineCharacters < CodaRecord.LENGTH;
        lineBytes = 0;
        lineCharacters = 0;
    }
}
