package io.komdir.kpi.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianCalendarTest {
    private static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

    private final CalendarYears years = new CalendarYears();

    @ParameterizedTest
    @CsvSource({"2024,248", "2025,247", "2026,247", "2027,247"})
    void shouldCountTheWorkingDaysOfTheYear(int year, long expected) {
        // When
        List<CalendarDay> days = years.year("RU", FIVE_DAYS, year);

        // Then
        assertThat(days.stream().filter(CalendarDay::working)).hasSize((int) expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 17 20 20 21 20 19 23 22 21 23 21 21",
        "2025, 17 20 21 22 18 19 23 21 22 23 19 22",
        "2026, 15 19 21 22 19 21 23 21 22 22 20 22",
        "2027, 15 19 22 22 19 21 22 22 22 21 20 22"
    })
    void shouldCountTheWorkingDaysOfEachMonth(int year, String expected) {
        // When
        List<CalendarDay> days = years.year("RU", FIVE_DAYS, year);

        // Then
        long[] months = new long[12];
        days.stream()
                .filter(CalendarDay::working)
                .forEach(day -> months[day.date().getMonthValue() - 1]++);
        assertThat(months)
                .containsExactly(List.of(expected.split(" ")).stream()
                        .mapToLong(Long::parseLong)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-29,2024-04-27",
        "2024-04-30,2024-11-02",
        "2024-05-10,2024-01-06",
        "2024-12-30,2024-12-28",
        "2024-12-31,2024-01-07",
        "2025-05-02,2025-01-04",
        "2025-05-08,2025-02-23",
        "2025-06-13,2025-03-08",
        "2025-11-03,2025-11-01",
        "2025-12-31,2025-01-05",
        "2026-01-09,2026-01-03",
        "2026-03-09,2026-03-08",
        "2026-05-11,2026-05-09",
        "2026-12-31,2026-01-04",
        "2027-02-22,2027-02-20",
        "2027-05-03,2027-05-01",
        "2027-05-10,2027-05-09",
        "2027-06-14,2027-06-12",
        "2027-11-05,2027-01-02",
        "2027-12-31,2027-01-03"
    })
    void shouldBeOffOnTheDayThatADayOffMovedTo(LocalDate day, LocalDate from) {
        // When
        CalendarDay found = day(FIVE_DAYS, day);

        // Then
        assertThat(found).isEqualTo(CalendarDay.off(day, new DayReason(DayReason.Kind.MOVED_FROM, from.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-27,2024-04-29",
        "2024-11-02,2024-04-30",
        "2024-12-28,2024-12-30",
        "2025-11-01,2025-11-03",
        "2027-02-20,2027-02-22"
    })
    void shouldWorkOnASaturdayWhoseDayOffMovedAway(LocalDate day, LocalDate to) {
        // When
        CalendarDay found = day(FIVE_DAYS, day);

        // Then
        assertThat(found).isEqualTo(CalendarDay.works(day, new DayReason(DayReason.Kind.MOVED_TO, to.toString())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void shouldBeOffOnEveryHolidayOfTheLaw(int year) {
        // Given
        List<String> holidays = List.of(
                "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01",
                "05-09", "06-12", "11-04");

        // When
        List<CalendarDay> days = years.year("RU", FIVE_DAYS, year);

        // Then
        assertThat(days.stream()
                        .filter(day -> day.reason()
                                .filter(reason -> reason.kind() == DayReason.Kind.HOLIDAY)
                                .isPresent())
                        .filter(day -> !day.working())
                        .map(day -> day.date().toString().substring(5)))
                .containsExactlyElementsOf(holidays);
    }

    @Test
    void shouldNotExchangeASaturdayWhenSaturdaysAreWorked() {
        // When
        CalendarDay saturday = day(SIX_DAYS, LocalDate.parse("2024-04-27"));
        CalendarDay monday = day(SIX_DAYS, LocalDate.parse("2024-04-29"));

        // Then
        assertThat(saturday).isEqualTo(CalendarDay.ordinary(saturday.date()));
        assertThat(monday).isEqualTo(CalendarDay.ordinary(monday.date()));
    }

    @Test
    void shouldMoveAHolidayOnAWeekendToMondayWhenNoDecreeIsKnown() {
        // When
        CalendarDay monday = day(FIVE_DAYS, LocalDate.parse("2017-11-06"));
        CalendarDay saturday = day(FIVE_DAYS, LocalDate.parse("2017-11-04"));

        // Then
        assertThat(monday)
                .isEqualTo(CalendarDay.off(monday.date(), new DayReason(DayReason.Kind.MOVED_FROM, "2017-11-04")));
        assertThat(saturday.reason()).contains(new DayReason(DayReason.Kind.HOLIDAY, "RU_UNITY"));
    }

    @Test
    void shouldHaveOnlyTheWeekWhenTheCountrysHolidaysAreNotKnown() {
        // When
        List<CalendarDay> antarctica = years.year("AQ", FIVE_DAYS, 2026);

        // Then
        assertThat(antarctica.stream().filter(CalendarDay::working)).hasSize(261);
    }

    @Test
    void shouldBeOffOnTheHolidaysOfAnotherCountry() {
        // When
        List<CalendarDay> germany = years.year("DE", FIVE_DAYS, 2026);

        // Then
        assertThat(germany.stream().filter(CalendarDay::working)).hasSize(254);
    }

    private CalendarDay day(Set<DayOfWeek> week, LocalDate day) {
        return years.year("RU", week, day.getYear()).get(day.getDayOfYear() - 1);
    }
}
