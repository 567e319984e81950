package org.ledgerhub.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/**
 * The bytes of an XML file under guard: bounds the size of the file, and the length of names, which the parser
 * itself would collect without end.
 */
final class XmlBytes extends FilterInputStream {
    private static final boolean[] ENDS_A_NAME = endsOfNames();

    /** Bytes of one character at least, and for UTF-16 which of the two tells ASCII. */
    private enum Unit {
        BYTE,
        LOW_FIRST,
        HIGH_FIRST
    }

    private final long limit;
    private long size;
    private int nameRun;
    private @Nullable Unit unit;
    private boolean ended;

    XmlBytes(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count <= 0) {
            ended = count < 0;
            return count;
        }
        if (unit == null) {
            unit = unitOf(buffer, offset, count);
        }
        nameRun = holdsEndOfName(unit, buffer, offset, offset + count) ? 0 : nameRun + count;
        size += count;
        if (size > limit) {
            throw new UnreadableXml(Problem.error(
                    "too-large",
                    "The XML file is larger than " + limit + " bytes.",
                    "Split the file, or ask the sender for shorter periods."));
        }
        if (nameRun > XmlLimits.NAME_RUN) {
            throw new UnreadableXml(XmlProblems.beyond("A name or an unbroken run of letters", XmlLimits.NAME_RUN));
        }
        return count;
    }

    /** Whether more was asked for than there is: what the parser complains about then is the end. */
    boolean hasEnded() {
        return ended;
    }

    private boolean holdsEndOfName(Unit unit, byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            byte sign = buffer[i];
            if (sign > 0 && ENDS_A_NAME[sign] && (unit == Unit.BYTE || isAscii(unit, buffer, i, from, to))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the byte is the low half of a character whose high half is zero. */
    private boolean isAscii(Unit unit, byte[] buffer, int at, int from, int to) {
        boolean first = (size + at - from) % 2 == 0;
        if (first != (unit == Unit.LOW_FIRST)) {
            return false;
        }
        int partner = first ? at + 1 : at - 1;
        return partner >= from && partner < to && buffer[partner] == 0;
    }

    /** UTF-16 begins with a byte order mark or with {@code <} beside a zero. */
    private static Unit unitOf(byte[] buffer, int offset, int count) {
        int first = buffer[offset] & 0xFF;
        int second = count < 2 ? first : buffer[offset + 1] & 0xFF;
        if (first == 0xFE && second == 0xFF || first == 0) {
            return Unit.HIGH_FIRST;
        }
        return first == 0xFF && second == 0xFE || second == 0 ? Unit.LOW_FIRST : Unit.BYTE;
    }

    private static boolean[] endsOfNames() {
        boolean[] ends = new boolean[128];
        for (char sign : " \t\r\n<>/=\"'+&;,()[]{}!?#%*|@$~`^\\".toCharArray()) {
            ends[sign] = true;
        }
        return ends;
    }
}
