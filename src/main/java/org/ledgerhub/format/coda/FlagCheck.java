package org.ledgerhub.format.coda;

import org.jspecify.annotations.Nullable;

/** Whether the flags at positions 126 and 128 announce the record that follows; records are trusted, flags are not. */
final class FlagCheck {
    private @Nullable RecordKind previous;
    private char next;
    private char link;
    private int number;

    void take(RecordKind kind, CodaRecord record, Findings findings) {
        if (previous != null && !announced(previous, kind)) {
            findings.inform(
                    "flag-mismatch",
                    number,
                    "A flag announces another record than the one that follows.",
                    "Nothing: the records themselves were read.");
        }
        previous = kind;
        next = record.at(126);
        link = record.at(128);
        number = record.number;
    }

    private boolean announced(RecordKind before, RecordKind kind) {
        return switch (before) {
            case MOVEMENT_1 -> either(kind == RecordKind.MOVEMENT_2 || kind == RecordKind.MOVEMENT_3, kind);
            case MOVEMENT_2 -> either(kind == RecordKind.MOVEMENT_3, kind);
            case INFORMATION_1 -> either(kind == RecordKind.INFORMATION_2, kind);
            case INFORMATION_2 -> either(kind == RecordKind.INFORMATION_3, kind);
            case MOVEMENT_3, INFORMATION_3 -> agrees(link, kind == RecordKind.INFORMATION_1);
            case NEW_BALANCE, MESSAGE -> agrees(link, kind == RecordKind.MESSAGE);
            default -> true;
        };
    }

    /** The next flag tells of a continuation; only where there is none the link flag tells of an information. */
    private boolean either(boolean continues, RecordKind kind) {
        return agrees(next, continues) && (continues || agrees(link, kind == RecordKind.INFORMATION_1));
    }

    private static boolean agrees(char flag, boolean fact) {
        return flag == ' ' || (flag == '1') == fact;
    }
}
