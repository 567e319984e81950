package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file of a bank writes characters outside ASCII; its standards name no encoding. UTF-8 when the evidence
 * says so, else the 8-bit one of the two in use whose characters look like text.
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252")),
    CP850(Charset.forName("IBM850"));

    /** Bytes of the longest character. */
    public static final int LONGEST = 4;

    private static final String USUAL = "éèêëàâçïîôûùüöä";
    private static final String LESS_USUAL = "ÉÈÊËÀÂÇÏÎÔÛÙÜÖÄßñœáíóú€°²";

    private final Charset charset;
    private final char[] high = new char[128];

    TextEncoding(Charset charset) {
        this.charset = charset;
        for (int i = 0; i < high.length; i++) {
            high[i] = charset.decode(ByteBuffer.wrap(new byte[] {(byte) (i + 128)}))
                    .get(0);
        }
    }

    /** Looks at all bytes of a file and tells whether they are UTF-8. */
    public interface Evidence {
        /** The next bytes of the file. */
        void take(byte[] bytes, int count);

        /** Whether the file is UTF-8; asked once, after the last byte. */
        boolean isUtf8();
    }

    /** Reads the whole file once to decide. */
    public static TextEncoding of(Source source, Evidence utf8) throws IOException {
        long[] count = new long[128];
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = source.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                utf8.take(buffer, n);
                for (int i = 0; i < n; i++) {
                    if (buffer[i] < 0) {
                        count[buffer[i] & 0x7F]++;
                    }
                }
            }
        }
        if (utf8.isUtf8()) {
            return UTF_8;
        }
        return CP850.textScore(count) > WINDOWS_1252.textScore(count) ? CP850 : WINDOWS_1252;
    }

    /** Whether the byte order mark of UTF-8 stands there; three bytes must. */
    public static boolean isByteOrderMark(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) == 0xEF && (bytes[at + 1] & 0xFF) == 0xBB && (bytes[at + 2] & 0xFF) == 0xBF;
    }

    /** Bytes of the UTF-8 character that this byte leads; 0 when it leads none. */
    public static int utf8Length(byte lead) {
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

    /** The characters of whole lines. */
    public Charset charset() {
        return charset;
    }

    private long textScore(long[] count) {
        long score = 0;
        for (int i = 0; i < high.length; i++) {
            int weight = USUAL.indexOf(high[i]) >= 0 ? 4 : LESS_USUAL.indexOf(high[i]) >= 0 ? 2 : 0;
            score += count[i] * (weight == 0 && Character.isLetter(high[i]) ? 1 : weight);
        }
        return score;
    }

    /** The character that starts at this byte outside ASCII; U+FFFD when there is none in the basic plane. */
    public char decode(byte[] bytes, int at, int end) {
        if (this != UTF_8) {
            return high[bytes[at] & 0x7F];
        }
        int length = Math.min(length(bytes, at, end), end - at);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        return text.length() == 1 ? text.charAt(0) : '\uFFFD';
    }

    /** Number of bytes of the character that starts here, at least 1. */
    public int length(byte[] bytes, int at, int end) {
        int length = this == UTF_8 ? utf8Length(bytes[at]) : 1;
        return Math.max(1, Math.min(length, end - at));
    }
}
