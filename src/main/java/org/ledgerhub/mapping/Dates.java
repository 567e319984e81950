package org.ledgerhub.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** ISO dates as mapping files write them. */
final class Dates {
    private Dates() {}

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
