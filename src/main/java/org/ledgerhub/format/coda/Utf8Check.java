package org.ledgerhub.format.coda;

/** Whether the bytes seen so far are UTF-8 that fits the records of a file. */
final class Utf8Check {
    private boolean valid = true;
    private boolean byteOrderMark;
    private boolean eightBitPositions;
    private int following;
    private long seen;
    private int lead;
    private int lineBytes;
    private int lineCharacters;

    void take(byte[] bytes, int count) {
        if (seen == 0 && count >= 3) {
            byteOrderMark = Encoding.isByteOrderMark(bytes, 0);
        }
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF);
        }
        seen += count;
    }

    /** A byte order mark decides; else every sequence is valid and no line keeps its 128 positions in bytes only. */
    boolean holds() {
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
            int length = length((byte) b);
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

    /** Bytes of the character that this byte leads; 0 when it leads none. */
    static int length(byte lead) {
        int b = lead & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            return 2;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 3;
        }
        return b >= 0xF0 && b <= 0xF4 ? 4 : 0;
    }
}
