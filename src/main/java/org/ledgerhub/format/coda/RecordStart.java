package org.ledgerhub.format.coda;

/** The first characters of a record, by which one is known that follows another without a line end. */
final class RecordStart {
    private static final int SEEN = 10;

    private RecordStart() {}

    /** Whether the bytes look like the start of a record. */
    static boolean at(byte[] bytes, int from, int end) {
        if (end - from < SEEN) {
            return false;
        }
        return switch (bytes[from]) {
            case '0' -> all(bytes, from + 1, from + 5, '0', '0') && all(bytes, from + 5, from + SEEN, '0', '9');
            case '1' -> bytes[from + 1] == ' ' || bytes[from + 1] >= '0' && bytes[from + 1] <= '3';
            case '2', '3' ->
                bytes[from + 1] >= '1' && bytes[from + 1] <= '3' && all(bytes, from + 2, from + SEEN, '0', '9');
            case '4' -> bytes[from + 1] == ' ' && all(bytes, from + 2, from + SEEN, '0', '9');
            case '8' -> all(bytes, from + 1, from + 4, '0', '9') || all(bytes, from + 1, from + 4, ' ', ' ');
            case '9' -> all(bytes, from + 1, from + SEEN, ' ', ' ');
            default -> false;
        };
    }

    private static boolean all(byte[] bytes, int from, int to, char lowest, char highest) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < lowest || bytes[i] > highest) {
                return false;
            }
        }
        return true;
    }
}
