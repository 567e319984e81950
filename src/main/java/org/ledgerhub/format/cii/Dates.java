package org.ledgerhub.format.cii;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceXml;

/**
 * Dates as Cross Industry messages write them: a text with its format by UNTDID 2379, which is 102 (a day), 203 and 204
 * (with the time), 610 (a month) or 616 (a week).
 */
final class Dates {
    private Dates() {}

    /** The date in the group the cursor stands on; of a month or week its first day. */
    static @Nullable LocalDate first(InvoiceXml xml, String term) throws IOException {
        return read(xml, term, false);
    }

    /** The date in the group the cursor stands on; of a month or week its last day. */
    static @Nullable LocalDate last(InvoiceXml xml, String term) throws IOException {
        return read(xml, term, true);
    }

    private static @Nullable LocalDate read(InvoiceXml xml, String term, boolean last) throws IOException {
        int group = xml.depth();
        LocalDate date = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "DateTimeString", "DateString" -> date = string(xml, term, last);
                case "DateTime", "Date" -> date = xml.date(term);
                default -> {}
            }
        }
        return date;
    }

    private static @Nullable LocalDate string(InvoiceXml xml, String term, boolean last) throws IOException {
        String format = xml.attribute("format");
        String text = xml.text();
        if (text == null) {
            return null;
        }
        try {
            return switch (format == null ? "102" : format) {
                case "102", "203", "204" -> day(text);
                case "610" -> month(text, last);
                case "616" -> week(text, last);
                default -> throw new DateTimeException("format " + format);
            };
        } catch (DateTimeException | NumberFormatException odd) {
            String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
            String message = "\"" + shown + "\" is no date of the format " + (format == null ? "102" : format) + ".";
            xml.tell("date-invalid", Severity.WARNING, term, message);
            return null;
        }
    }

    /** Some writers put blanks or an ISO date where 20260131 is meant. */
    private static LocalDate day(String text) {
        if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        if (text.length() < 8) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }

    private static LocalDate month(String text, boolean last) {
        bounded(text);
        YearMonth month = YearMonth.of(number(text, 0, 4), number(text, 4, 6));
        return last ? month.atEndOfMonth() : month.atDay(1);
    }

    private static LocalDate week(String text, boolean last) {
        bounded(text);
        LocalDate monday = LocalDate.of(number(text, 0, 4), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(text, 4, 6))
                .with(DayOfWeek.MONDAY);
        return last ? monday.plusDays(6) : monday;
    }

    private static void bounded(String text) {
        if (text.length() != 6) {
            throw new DateTimeException(text);
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text.substring(from, to));
    }
}
