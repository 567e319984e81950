package org.ledgerhub.format.coda;

/** The kind of a record, told by its first one or two characters. */
enum RecordKind {
    HEADER("header", false),
    OLD_BALANCE("old balance", true),
    MOVEMENT_1("movement, part 1", true),
    MOVEMENT_2("movement, part 2", true),
    MOVEMENT_3("movement, part 3", true),
    INFORMATION_1("information, part 1", true),
    INFORMATION_2("information, part 2", true),
    INFORMATION_3("information, part 3", true),
    NEW_BALANCE("new balance", true),
    MESSAGE("free communication", false),
    TRAILER("trailer", false),
    UNKNOWN("unknown", false);

    private static final RecordKind[] MOVEMENTS = {MOVEMENT_1, MOVEMENT_2, MOVEMENT_3};
    private static final RecordKind[] INFORMATION = {INFORMATION_1, INFORMATION_2, INFORMATION_3};

    /** What the standard calls it. */
    final String title;
    /** Whether the number of records in the trailer counts it. */
    final boolean counted;

    RecordKind(String title, boolean counted) {
        this.title = title;
        this.counted = counted;
    }

    static RecordKind of(char first, char second) {
        return switch (first) {
            case '0' -> HEADER;
            case '1' -> OLD_BALANCE;
            case '2' -> part(MOVEMENTS, second);
            case '3' -> part(INFORMATION, second);
            case '4' -> MESSAGE;
            case '8' -> NEW_BALANCE;
            case '9' -> TRAILER;
            default -> UNKNOWN;
        };
    }

    private static RecordKind part(RecordKind[] parts, char digit) {
        return digit >= '1' && digit <= '3' ? parts[digit - '1'] : UNKNOWN;
    }
}
