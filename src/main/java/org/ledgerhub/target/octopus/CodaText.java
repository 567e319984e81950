package org.ledgerhub.target.octopus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A CODA file as text, since Octopus takes it as a string. The standard names no encoding: banks write UTF-8,
 * Windows-1252, which the hub writes too, or the older code page 850.
 */
final class CodaText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset CODE_PAGE_850 = Charset.forName("IBM850");

    private CodaText() {}

    static String of(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException eightBits) {
            return new String(file, letters(file, 0x80, 0xA0) > letters(file, 0xC0, 0x100) ? CODE_PAGE_850 : WINDOWS);
        }
    }

    /** Letters with accents stand low in code page 850 and high in Windows-1252. */
    private static int letters(byte[] file, int from, int to) {
        int count = 0;
        for (byte one : file) {
            int value = Byte.toUnsignedInt(one);
            count += value >= from && value < to ? 1 : 0;
        }
        return count;
    }
}
