package org.ledgerhub.format.coda;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.TextEncoding;

/**
 * The records of a file, one at a time, whatever became of its lines: any line end or none, stripped blanks, NUL or
 * form feed characters, text beyond position 128. Holds a buffer, never the file.
 */
final class RecordLines {
    private static final int BUFFER = 64 * 1024;
    /** Bytes looked at to tell whether a record follows without a line end. */
    private static final int LOOK_AHEAD = 16;

    /** Decides the encoding of the file; asked once, at the first byte outside ASCII. */
    interface EncodingOfTheFile {
        TextEncoding decide() throws IOException;
    }

    private final InputStream in;
    private final EncodingOfTheFile decision;
    private final byte[] buffer = new byte[BUFFER];
    private final CodaRecord record = new CodaRecord();
    private @Nullable TextEncoding encoding;
    private int at;
    private int end;

    RecordLines(InputStream in, EncodingOfTheFile decision) {
        this.in = in;
        this.decision = decision;
    }

    /** The next record that is not blank, valid until the next call; null at the end of the file. */
    @Nullable
    CodaRecord next() throws IOException {
        while (atLineStart()) {
            int length = copyAscii();
            if (length < CodaRecord.LENGTH) {
                length = decode(length);
            }
            Arrays.fill(record.chars, length, CodaRecord.LENGTH, ' ');
            record.merged = false;
            record.length = length == CodaRecord.LENGTH ? length + beyond() : length;
            if (record.text(1, CodaRecord.LENGTH) != null) {
                record.number++;
                return record;
            }
        }
        return null;
    }

    /** Skips line ends, control characters and the byte order mark; false at the end of the file. */
    private boolean atLineStart() throws IOException {
        while (available(3)) {
            if (buffer[at] >= 0 && buffer[at] < ' ') {
                at++;
            } else if (end - at >= 3 && TextEncoding.isByteOrderMark(buffer, at)) {
                at += 3;
            } else {
                return true;
            }
        }
        return false;
    }

    private int copyAscii() throws IOException {
        available(CodaRecord.LENGTH);
        int limit = Math.min(CodaRecord.LENGTH, end - at);
        byte[] from = buffer;
        char[] to = record.chars;
        int start = at;
        int i = 0;
        while (i < limit) {
            byte b = from[start + i];
            if (b < ' ') {
                break;
            }
            to[i++] = (char) b;
        }
        at += i;
        return i;
    }

    private int decode(int from) throws IOException {
        int length = from;
        while (length < CodaRecord.LENGTH && available(TextEncoding.LONGEST) && !lineEnd()) {
            byte b = buffer[at];
            if (b >= 0) {
                record.chars[length++] = b < ' ' ? ' ' : (char) b;
                at++;
            } else {
                record.chars[length++] = encoding().decode(buffer, at, end);
                at += encoding().length(buffer, at, end);
            }
        }
        return length;
    }

    /** Characters between position 128 and the line end; none when another record follows at once. */
    private int beyond() throws IOException {
        int beyond = 0;
        boolean text = false;
        if (available(LOOK_AHEAD) && !lineEnd() && RecordStart.at(buffer, at, end)) {
            record.merged = true;
            return 0;
        }
        while (available(1) && !lineEnd()) {
            text |= buffer[at] != ' ' && buffer[at] != 0;
            at++;
            beyond++;
        }
        return text ? beyond : 0;
    }

    private boolean lineEnd() {
        return buffer[at] == '\n' || buffer[at] == '\r';
    }

    private TextEncoding encoding() throws IOException {
        if (encoding == null) {
            encoding = decision.decide();
        }
        return encoding;
    }

    /** Makes that many bytes available where the file has them; false when not even one is left. */
    private boolean available(int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < wanted) {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                break;
            }
            end += read;
        }
        return end > 0;
    }
}
