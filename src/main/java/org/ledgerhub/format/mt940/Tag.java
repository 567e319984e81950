package org.ledgerhub.format.mt940;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a statement message, by the tag that opens them. */
enum Tag {
    REFERENCE("20", Part.HEADER),
    RELATED_REFERENCE("21", Part.HEADER),
    ACCOUNT("25", Part.HEADER),
    ACCOUNT_AND_BIC("25P", Part.HEADER),
    NUMBER("28", Part.HEADER),
    NUMBER_AND_PAGE("28C", Part.HEADER),
    FLOOR_LIMIT("34F", Part.HEADER),
    CREATION("13D", Part.HEADER),
    CREATION_DAY("13", Part.HEADER),
    OPENING("60F", Part.HEADER),
    OPENING_OF_PAGE("60M", Part.HEADER),
    MOVEMENT("61", Part.MOVEMENTS),
    INFORMATION("86", Part.ANYWHERE),
    BANK_LINES("NS", Part.ANYWHERE),
    CLOSING("62F", Part.BALANCES),
    CLOSING_OF_PAGE("62M", Part.BALANCES),
    AVAILABLE("64", Part.BALANCES),
    FORWARD_AVAILABLE("65", Part.BALANCES),
    DEBITS("90D", Part.TOTALS),
    CREDITS("90C", Part.TOTALS),
    /** A block of the SWIFT envelope: {@code {1:…}{2:…}{4:}. */
    ENVELOPE("{", Part.FRAME),
    /** The end of a message: {@code -}, {@code -}}. */
    END("-", Part.FRAME);

    /** Which part of a message a field belongs to. */
    enum Part {
        HEADER,
        MOVEMENTS,
        BALANCES,
        TOTALS,
        ANYWHERE,
        FRAME
    }

    private static final Map<String, Tag> BY_CODE = Arrays.stream(values())
            .filter(tag -> tag.part != Part.FRAME)
            .collect(Collectors.toUnmodifiableMap(tag -> tag.code, Function.identity()));

    final String code;
    final Part part;

    Tag(String code, Part part) {
        this.code = code;
        this.part = part;
    }

    /** The tag that a line begins with, null when it is text. */
    static @Nullable Tag of(String line) {
        int end = end(line);
        if (end < 0) {
            return null;
        }
        if (end == 3 && line.charAt(2) == '1' && line.charAt(1) == '6') {
            return MOVEMENT;
        }
        if (end == 3 && line.charAt(2) == '6' && line.charAt(1) == '8') {
            return INFORMATION;
        }
        return BY_CODE.get(line.substring(1, end));
    }

    /** Where the second colon of a line of the form {@code :NN:} or {@code :NNA:} stands, -1 when it has no such form. */
    static int end(String line) {
        if (line.length() < 4 || line.charAt(0) != ':') {
            return -1;
        }
        if (line.charAt(3) == ':') {
            return 3;
        }
        return line.length() > 4 && line.charAt(4) == ':' ? 4 : -1;
    }

    @Override
    public String toString() {
        return ":" + code + ":";
    }
}
