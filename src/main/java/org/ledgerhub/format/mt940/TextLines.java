package org.ledgerhub.format.mt940;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.TextEncoding;

/** The lines of a file, one at a time, whatever ends them; the encoding is decided at the first byte outside ASCII. */
final class TextLines {
    /** Also the longest line: what is longer is cut, since no bank sends it and memory is not endless. */
    private static final int BUFFER = 64 * 1024;

    private final Source source;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private @Nullable TextEncoding encoding;
    private @Nullable String peeked;
    private int at;
    private int end;
    private int read;
    private boolean exhausted;
    private boolean afterReturn;

    TextLines(Source source, InputStream in) {
        this.source = source;
        this.in = in;
    }

    /** The next line without its end; null at the end of the file. */
    @Nullable
    String next() throws IOException {
        String line = peek();
        peeked = null;
        read += line == null ? 0 : 1;
        return line;
    }

    /** The line that comes next, which stays there. */
    @Nullable
    String peek() throws IOException {
        if (peeked == null) {
            peeked = read();
        }
        return peeked;
    }

    /** Number of the line that was taken last, from 1. */
    int number() {
        return read;
    }

    private @Nullable String read() throws IOException {
        int from = at;
        boolean ascii = true;
        for (int i = at; ; i++) {
            if (i == end && !exhausted && i - from < BUFFER) {
                fill(from);
                i -= from;
                from = 0;
            }
            if (i == end) {
                at = i;
                return i == from ? null : text(from, i, ascii);
            }
            byte b = buffer[i];
            if (b == '\n' && afterReturn && i == from) {
                from = i + 1;
                afterReturn = false;
            } else if (b == '\n' || b == '\r') {
                afterReturn = b == '\r';
                at = i + 1;
                return text(from, i, ascii);
            } else {
                afterReturn = false;
                ascii &= b >= 0;
            }
        }
    }

    private String text(int from, int to, boolean ascii) throws IOException {
        if (ascii) {
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int start = read == 0 && to - from >= 3 && TextEncoding.isByteOrderMark(buffer, from) ? from + 3 : from;
        if (encoding == null) {
            encoding = TextEncoding.of(source, new Utf8Share());
        }
        return new String(buffer, start, to - start, encoding.charset());
    }

    /** Keeps what begins there, at the front, and reads on behind it. */
    private void fill(int from) throws IOException {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        int more = in.read(buffer, end, BUFFER - end);
        exhausted = more < 0;
        end += Math.max(0, more);
    }
}
