package org.ledgerhub.sandbox.octopus;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;

/** The package's ways with lists: changed since a time, and not found instead of empty. */
final class Modified {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    /** The masters were there before anything was booked. */
    private static final Instant MASTERS = Instant.parse("2025-01-01T00:00:00Z");

    private Modified() {}

    static Predicate<Instant> since(String modifiedTimeStamp) {
        try {
            Instant since =
                    LocalDateTime.parse(modifiedTimeStamp, FORM).atZone(BELGIUM).toInstant();
            return at -> !at.isBefore(since);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    Refusal.Reason.INVALID_PARAMETER,
                    "modifiedTimeStamp is not of the form YYYY-MM-DD HH:MM:SS.mmm: " + modifiedTimeStamp);
        }
    }

    static boolean mastersSince(String modifiedTimeStamp) {
        return since(modifiedTimeStamp).test(MASTERS);
    }

    /** Changed masters, and those that are gone: in this stand-in none ever is. */
    static ResponseEntity<byte[]> changes(List<?> modified) {
        if (modified.isEmpty()) {
            throw Refusal.notFound("anything");
        }
        return Json.answer(200, Map.of("modified", modified, "deleted", List.of()));
    }

    static ResponseEntity<byte[]> list(List<?> found) {
        if (found.isEmpty()) {
            throw Refusal.notFound("anything");
        }
        return Json.answer(200, found);
    }
}
