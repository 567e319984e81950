package org.ledgerhub.target.octopus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The form of {@code modifiedTimeStamp}: {@code YYYY-MM-DD HH:MM:SS.mmm}, in Belgian time (assumed). */
final class TimeStamp {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Europe/Brussels"));

    /** What Octopus wants when nothing was asked for before. */
    static final Instant FIRST = Instant.parse("1979-12-31T23:00:00Z");

    private TimeStamp() {}

    /** As it stands in an address. */
    static String of(Instant instant) {
        return URLEncoder.encode(FORM.format(instant), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
