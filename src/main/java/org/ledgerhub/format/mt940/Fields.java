package org.ledgerhub.format.mt940;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.mt940.Tag.Part;

/**
 * The fields of a file, one at a time. A line that begins like a field counts as one only where the order of a message
 * admits it: banks fold their texts anywhere, and a time of day or a quoted field may come to stand at a line's
 * beginning.
 */
final class Fields {
    /** Lines of one field that are kept; a field has six by the standard. */
    static final int MOST_LINES = 500;

    /** SWIFT's dash, and the line with which older files of ING end a message. */
    private static final Set<String> ENDS = Set.of("-", "-XXX");

    private final TextLines lines;
    private @Nullable Tag current;
    private boolean opened;
    private boolean moved;
    private boolean closed;

    Fields(TextLines lines) {
        this.lines = lines;
    }

    /** The next field, end or envelope; null at the end of the file. */
    @Nullable
    Field next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            Tag tag = tag(line);
            if (tag != null) {
                enter(tag);
                return field(tag, line);
            }
        }
        return null;
    }

    /** Number of the line that was read last. */
    int line() {
        return lines.number();
    }

    private Field field(Tag tag, String line) throws IOException {
        int number = lines.number();
        List<String> text = new ArrayList<>(1);
        text.add(tag.part == Part.FRAME ? line : line.substring(Tag.end(line) + 1));
        if (tag.part != Part.FRAME) {
            for (String more = lines.peek(); more != null && !begins(more); more = lines.peek()) {
                lines.next();
                if (text.size() < MOST_LINES) {
                    text.add(more);
                }
            }
        }
        return new Field(tag, text, number);
    }

    /** Whether the line that is peeked at ends the field; the line behind it can't be seen from here. */
    private boolean begins(String line) throws IOException {
        return !line.isEmpty()
                && (line.charAt(0) == ':' || line.charAt(0) == '-' || line.charAt(0) == '{')
                && tag(line) != null;
    }

    private void enter(Tag tag) {
        if (tag == Tag.REFERENCE || tag.part == Part.FRAME) {
            opened = false;
            moved = false;
            closed = false;
        }
        opened |= tag == Tag.OPENING || tag == Tag.OPENING_OF_PAGE;
        moved |= tag == Tag.MOVEMENT;
        closed |= tag == Tag.CLOSING || tag == Tag.CLOSING_OF_PAGE;
        current = tag;
    }

    private @Nullable Tag tag(String line) {
        if (line.isEmpty()) {
            return null;
        }
        return switch (line.charAt(0)) {
            case ':' -> field(line);
            case '{' ->
                line.startsWith("{1:") || line.startsWith("{2:") || line.startsWith("{4:") ? Tag.ENVELOPE : null;
            case '-' -> isEnd(line) ? Tag.END : null;
            default -> null;
        };
    }

    private @Nullable Tag field(String line) {
        Tag tag = Tag.of(line);
        boolean inText = moved && !closed && (current == Tag.INFORMATION || current == Tag.MOVEMENT);
        if (tag == null || !inText) {
            return tag;
        }
        String value = line.substring(Tag.end(line) + 1);
        boolean admitted = switch (tag.part) {
            case HEADER -> tag == Tag.REFERENCE && !value.isBlank() && !isTime(value);
            case MOVEMENTS -> startsWithDigit(value);
            case BALANCES -> startsWithMark(value);
            case TOTALS -> !opened && startsWithDigit(value);
            case ANYWHERE, FRAME -> true;
        };
        return admitted ? tag : null;
    }

    /** Inside a text a dash ends the message only when nothing is missing before it. */
    private boolean isEnd(String line) {
        if (line.startsWith("-}")) {
            return true;
        }
        boolean complete = closed || !opened;
        String bare = line.strip();
        return complete && ENDS.contains(bare);
    }

    /** The rest of a time of day, of which the hour stands on the line before. */
    private static boolean isTime(String value) {
        return value.length() >= 2
                && startsWithDigit(value)
                && Character.isDigit(value.charAt(1))
                && (value.length() == 2 || value.charAt(2) == ' ' || value.charAt(2) == ':');
    }

    private static boolean startsWithDigit(String value) {
        return !value.isEmpty() && value.charAt(0) >= '0' && value.charAt(0) <= '9';
    }

    private static boolean startsWithMark(String value) {
        return value.length() > 1
                && (value.charAt(0) == 'C' || value.charAt(0) == 'D')
                && Character.isDigit(value.charAt(1));
    }
}
