package io.komdir.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.demo.Company.Employee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int DAYS = 200;

    private Company company;
    private Activity activity;

    @BeforeEach
    void load() throws Exception {
        company = Company.load();
        activity = new Activity(company);
    }

    @Test
    void shouldMakeUpTheSameRowsForTheSamePersonAndDay() {
        // Given
        Employee hunter = employee("u02");

        // When
        List<Activity.Row> again = new Activity(company).of(hunter, MONDAY);

        // Then
        assertThat(again).isEqualTo(activity.of(hunter, MONDAY)).isNotEqualTo(activity.of(employee("u03"), MONDAY));
    }

    @Test
    void shouldHoldFewerKeyMeetingsInTheWeakTeam() {
        // When
        double strong = mean(employee("u02"), "key_meetings_held");
        double weak = mean(employee("u07"), "key_meetings_held");

        // Then
        assertThat(strong).isBetween(3.0, 3.8);
        assertThat(weak).isBetween(0.6, 1.3);
    }

    @Test
    void shouldEarnRevenueOnlyOnDaysWithDeals() {
        for (int day = 0; day < DAYS; day++) {
            List<Activity.Row> rows = activity.of(employee("u02"), MONDAY.plusDays(day));
            assertThat(value(rows, "revenue").signum())
                    .isEqualTo(value(rows, "deals_won").signum());
        }
    }

    @Test
    void shouldGiveChannelsToTheMarketerAndWeightsToAverages() {
        // When
        List<Activity.Row> marketer = activity.of(employee("u16"), MONDAY);
        List<Activity.Row> operator = activity.of(employee("u13"), MONDAY);

        // Then
        assertThat(marketer)
                .filteredOn(row -> row.metric().equals("leads"))
                .extracting(Activity.Row::channel)
                .containsExactly("yandex-direct", "vk", "seo");
        assertThat(operator)
                .filteredOn(row -> row.metric().equals("first_response_minutes"))
                .singleElement()
                .satisfies(row -> assertThat(row.weight()).isEqualTo(value(operator, "leads_processed")));
    }

    @Test
    void shouldKeepPeopleHomeBeforeHiringAfterLeavingAndOnVacation() {
        // Given
        Calendar calendar = new Calendar(MONDAY);
        Employee newcomer = employee("u05");
        Employee leaver = employee("u10");
        Calendar.Vacation vacation = calendar.vacations(newcomer).get(3);

        // Then
        assertThat(calendar.atWork(newcomer, MONDAY.plusDays(149))).isFalse();
        assertThat(calendar.atWork(newcomer, MONDAY.plusDays(150))).isTrue();
        assertThat(calendar.atWork(leaver, calendar.leftOn(leaver).plusDays(1))).isFalse();
        assertThat(calendar.atWork(newcomer, vacation.from())).isFalse();
        assertThat(calendar.atWork(newcomer, vacation.to())).isFalse();
        assertThat(calendar.atWork(newcomer, vacation.to().plusDays(1))).isTrue();
    }

    private double mean(Employee employee, String metric) {
        return Stream.iterate(MONDAY, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> value(activity.of(employee, day), metric))
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElseThrow();
    }

    private Employee employee(String code) {
        return company.employees().stream()
                .filter(employee -> employee.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(List<Activity.Row> rows, String metric) {
        return rows.stream()
                .filter(row -> row.metric().equals(metric))
                .map(Activity.Row::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
