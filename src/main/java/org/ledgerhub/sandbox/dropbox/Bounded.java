package org.ledgerhub.sandbox.dropbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream, which stays open for what follows them. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long bytes) {
        super(in);
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(most, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() {
        // the stream goes on behind these bytes
    }
}
