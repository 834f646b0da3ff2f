package io.komdir.kpi.reference.calendar;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Years as the law and a working week make them, before the overrides of any organization. They never change, so they are cached. */
@ApplicationScoped
class CalendarYears {
    private final CountryHolidays countries = new CountryHolidays();

    /** The days of the year, the first of January first. */
    @CacheResult(cacheName = "calendar-years")
    List<CalendarDay> year(String country, Set<DayOfWeek> week, int year) {
        CountryYear law = countries.year(country, year);
        Map<LocalDate, CalendarDay> special = new HashMap<>();
        law.transfers().stream()
                .filter(transfer -> !week.contains(transfer.from().getDayOfWeek()))
                .flatMap(CalendarYears::exchanged)
                .forEach(day -> special.put(day.date(), day));
        law.holidays()
                .forEach(holiday -> special.put(
                        holiday.date(),
                        CalendarDay.off(holiday.date(), new DayReason(DayReason.Kind.HOLIDAY, holiday.key()))));
        LocalDate first = Year.of(year).atDay(1);
        return first.datesUntil(first.plusYears(1))
                .map(day -> special.getOrDefault(day, byWeek(day, week)))
                .toList();
    }

    private static Stream<CalendarDay> exchanged(Transfer transfer) {
        return Stream.of(
                CalendarDay.works(
                        transfer.from(),
                        new DayReason(DayReason.Kind.MOVED_TO, transfer.to().toString())),
                CalendarDay.off(
                        transfer.to(),
                        new DayReason(DayReason.Kind.MOVED_FROM, transfer.from().toString())));
    }

    private static CalendarDay byWeek(LocalDate day, Set<DayOfWeek> week) {
        return week.contains(day.getDayOfWeek())
                ? CalendarDay.ordinary(day)
                : CalendarDay.off(day, new DayReason(DayReason.Kind.WEEK, ""));
    }
}
