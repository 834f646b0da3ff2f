package io.komdir.local.demo;

import io.komdir.local.demo.Company.Employee;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** When people of the demo are at work. Holidays are the service's own knowledge; this is hiring, leaving and vacations. */
final class Calendar {
    private static final int VACATION_DAYS = 14;
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2035;

    private final LocalDate firstDay;

    /** @param firstDay the first day of the demo's year */
    Calendar(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    LocalDate hiredOn(Employee employee) {
        return employee.hiredAfterDays() == null ? null : firstDay.plusDays(employee.hiredAfterDays());
    }

    LocalDate leftOn(Employee employee) {
        return employee.leftAfterDays() == null ? null : firstDay.plusDays(employee.leftAfterDays());
    }

    boolean atWork(Employee employee, LocalDate day) {
        LocalDate hired = hiredOn(employee);
        LocalDate left = leftOn(employee);
        return (hired == null || !day.isBefore(hired))
                && (left == null || !day.isAfter(left))
                && vacations(employee).stream().noneMatch(vacation -> vacation.covers(day));
    }

    /** Two weeks each summer, one person after the other. */
    List<Vacation> vacations(Employee employee) {
        int offset = Math.floorMod(employee.code().hashCode(), 60);
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> LocalDate.of(year, Month.JUNE, 15).plusDays(offset))
                .map(from -> new Vacation(from, from.plusDays(VACATION_DAYS - 1)))
                .toList();
    }

    /** Both days are part of it. */
    record Vacation(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        Map<String, Object> toRequest() {
            return Map.of("from", from.toString(), "to", to.toString(), "reason", "отпуск");
        }
    }
}
