package org.ledgerhub.sandbox.exact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Dates as they are written to the package: without a zone as they stand, with one moved to local time. */
final class ExactDate {
    static final ZoneId LOCAL = ZoneId.of("Europe/Brussels");

    private ExactDate() {}

    static LocalDateTime written(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        boolean zoned = text.endsWith("Z") || text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
        return zoned
                ? OffsetDateTime.parse(text).atZoneSameInstant(LOCAL).toLocalDateTime()
                : LocalDateTime.parse(text);
    }
}
