package org.ledgerhub.format.mt940;

import java.util.List;

/**
 * One field of a message.
 *
 * @param tag what it is
 * @param lines its text, the first line without the tag; at least one
 * @param line number of its first line
 */
record Field(Tag tag, List<String> lines, int line) {
    /** Its first line without blanks around it. */
    String first() {
        return lines.get(0).strip();
    }
}
