package org.ledgerhub.format.coda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ledgerhub.format.Source;

/**
 * How a file writes characters outside ASCII. The standard names no encoding: UTF-8 when the file is valid UTF-8
 * and its lines then fit, else the 8-bit one of the two in use whose characters look like text.
 */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252")),
    CP850(Charset.forName("IBM850"));

    /** Bytes of the longest character. */
    static final int LONGEST = 4;

    private static final String USUAL = "éèêëàâçïîôûùüöä";
    private static final String LESS_USUAL = "ÉÈÊËÀÂÇÏÎÔÛÙÜÖÄßñœáíóú€°²";

    private final char[] high = new char[128];

    Encoding(Charset charset) {
        for (int i = 0; i < high.length; i++) {
            high[i] = charset.decode(ByteBuffer.wrap(new byte[] {(byte) (i + 128)}))
                    .get(0);
        }
    }

    /** Reads the whole file once to decide. */
    static Encoding of(Source source) throws IOException {
        Utf8Check utf8 = new Utf8Check();
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
        if (utf8.holds()) {
            return UTF_8;
        }
        return CP850.textScore(count) > WINDOWS_1252.textScore(count) ? CP850 : WINDOWS_1252;
    }

    static boolean isByteOrderMark(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) == 0xEF && (bytes[at + 1] & 0xFF) == 0xBB && (bytes[at + 2] & 0xFF) == 0xBF;
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
    char decode(byte[] bytes, int at, int end) {
        if (this != UTF_8) {
            return high[bytes[at] & 0x7F];
        }
        int length = Math.min(length(bytes, at, end), end - at);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        return text.length() == 1 ? text.charAt(0) : '\uFFFD';
    }

    /** Number of bytes of the character that starts here, at least 1. */
    int length(byte[] bytes, int at, int end) {
        int length = this == UTF_8 ? Utf8Check.length(bytes[at]) : 1;
        return Math.max(1, Math.min(length, end - at));
    }
}
