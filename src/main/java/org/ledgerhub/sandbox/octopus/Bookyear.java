package org.ledgerhub.sandbox.octopus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A book year: a calendar year with twelve periods. */
record Bookyear(int id, int year) {

    /** A month of a book year, numbered {@code YYYYMM}. */
    record Period(int number, LocalDate start, LocalDate end) {}

    static List<Bookyear> all() {
        return List.of(new Bookyear(1, 2025), new Bookyear(2, 2026), new Bookyear(3, 2027));
    }

    LocalDate start() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate end() {
        return LocalDate.of(year, 12, 31);
    }

    boolean contains(LocalDate date) {
        return date.getYear() == year;
    }

    List<Period> periods() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> new Period(year * 100 + month.getMonthValue(), month.atDay(1), month.atEndOfMonth()))
                .toList();
    }

    Optional<Period> period(int number) {
        return periods().stream().filter(period -> period.number() == number).findFirst();
    }
}
