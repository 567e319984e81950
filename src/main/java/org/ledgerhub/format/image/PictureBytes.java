package org.ledgerhub.format.image;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.ledgerhub.format.Source;

/** The bytes of a picture from front to back, with numbers in either byte order; the end is never met silently. */
final class PictureBytes implements Closeable {
    private final Source source;
    private final byte[] buffer = new byte[16 * 1024];
    private InputStream in;
    private int filled;
    private int next;
    private long bufferStart;
    private boolean littleEndian;

    PictureBytes(Source source) throws IOException {
        this.source = source;
        this.in = source.open();
    }

    void littleEndian() {
        littleEndian = true;
    }

    long position() {
        return bufferStart + next;
    }

    /** Of the whole file. */
    long size() {
        return source.size();
    }

    int u8() throws IOException {
        if (next == filled) {
            fill();
        }
        return buffer[next++] & 0xFF;
    }

    int u16() throws IOException {
        return (int) number(2);
    }

    long u32() throws IOException {
        return number(4);
    }

    /** Eight bytes without sign; what does not fit is beyond every file. */
    long u64() throws IOException {
        long number = number(8);
        return number < 0 ? Long.MAX_VALUE : number;
    }

    /** Skips exactly so many bytes. */
    void skip(long count) throws IOException {
        if (count < 0 || count > source.size() - position()) {
            throw DamagedPicture.truncated();
        }
        long left = count;
        while (left > filled - next) {
            left -= filled - next;
            next = filled;
            fill();
        }
        next += (int) left;
    }

    /** Moves to a place in the file, from the beginning again when it lies behind. */
    void moveTo(long place) throws IOException {
        if (place < position()) {
            in.close();
            in = source.open();
            bufferStart = 0;
            filled = 0;
            next = 0;
        }
        long ahead = place - position() - (filled - next);
        if (ahead > 0 && place <= source.size()) {
            bufferStart += filled + ahead;
            filled = 0;
            next = 0;
            in.skipNBytes(ahead);
        } else {
            skip(place - position());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = littleEndian ? number | (long) u8() << 8 * i : number << 8 | u8();
        }
        return number;
    }

    private void fill() throws IOException {
        bufferStart += filled;
        filled = 0;
        next = 0;
        int read = in.read(buffer);
        if (read < 0) {
            throw DamagedPicture.truncated();
        }
        filled = read;
    }
}
