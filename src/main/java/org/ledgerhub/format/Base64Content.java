package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.ledgerhub.document.Problem;

/**
 * A file embedded in XML as base64 text, decoded piece by piece; blanks and line ends between the signs are skipped.
 * Text that is no base64 ends it with the code {@code attachment-damaged}: the XML around it can still be read.
 */
final class Base64Content extends InputStream {
    private static final int SIGNS = 32 * 1024;

    private final XmlCursor xml;
    private final int element;
    private final byte[] signs = new byte[SIGNS];
    private int signCount;
    private byte[] decoded = new byte[0];
    private int position;
    private CharSequence piece = "";
    private int piecePosition;
    private boolean ended;

    Base64Content(XmlCursor xml) {
        this.xml = xml;
        this.element = xml.depth();
    }

    @Override
    public int read() throws IOException {
        return available() > 0 || decodeMore() ? decoded[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (available() == 0 && !decodeMore()) {
            return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(decoded, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return decoded.length - position;
    }

    /** Moves the cursor behind the element, whatever is still unread. */
    @Override
    public void close() throws IOException {
        while (!ended) {
            ended = xml.piece(element) == null;
        }
        position = decoded.length;
    }

    private boolean decodeMore() throws IOException {
        while (signCount < SIGNS && !ended) {
            takeSigns();
        }
        if (signCount == 0) {
            return false;
        }
        try {
            decoded = Base64.getDecoder().decode(signCount == SIGNS ? signs : Arrays.copyOf(signs, signCount));
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableXml(Problem.error(
                            "attachment-damaged",
                            "An embedded file is not valid base64: " + notBase64.getMessage() + ".",
                            "Ask the sender for the file again.")
                    .at(xml.place()));
        }
        position = 0;
        signCount = 0;
        return decoded.length > 0;
    }

    private void takeSigns() throws IOException {
        if (piecePosition == piece.length()) {
            CharSequence next = xml.piece(element);
            ended = next == null;
            piece = next == null ? "" : next;
            piecePosition = 0;
        }
        while (piecePosition < piece.length() && signCount < SIGNS) {
            char sign = piece.charAt(piecePosition++);
            if (sign > ' ') {
                signs[signCount++] = (byte) (sign < 128 ? sign : '?');
            }
        }
    }
}
