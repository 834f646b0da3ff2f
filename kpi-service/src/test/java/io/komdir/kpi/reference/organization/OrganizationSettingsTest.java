package io.komdir.kpi.reference.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.TestConstraints;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.problem.Violations;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationSettingsTest {

    @Test
    void shouldKeepEveryLimitItself() {
        // Given
        OrganizationRequest request = request("x".repeat(200), "2000-01-01", new DeviationRules(60, 1_000_000, 60));

        // When
        List<Violation> violations = check(request);

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void shouldNameEveryViolatedRuleWhenOneOverEveryLimit() {
        // Given
        OrganizationRequest request = request("x".repeat(201), "2100-12-31", new DeviationRules(61, 1_000_001, 0));

        // When
        List<Violation> violations = check(request);

        // Then
        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly(
                        "name", "deviations.windowWorkingDays", "deviations.minimumCount", "deviations.missedDays");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow,2026-11-23,2026-11-23T17:00:00Z",
        // Summer time begins at 02:00 on 2026-03-29 and ends at 03:00 on 2026-10-25.
        "Europe/Berlin,2026-03-28,2026-03-28T19:00:00Z",
        "Europe/Berlin,2026-03-29,2026-03-29T18:00:00Z",
        "Europe/Berlin,2026-10-25,2026-10-25T19:00:00Z",
    })
    void shouldCloseADayByTheLocalClock(String zone, LocalDate day, Instant expected) {
        // Given
        OrganizationSettings settings =
                new OrganizationRequest("A", zone, null, null, null, null, null, null, null).settings("a", any -> day);

        // When
        Instant closesAt = settings.closesAt(day);

        // Then
        assertThat(closesAt).isEqualTo(expected);
    }

    @Test
    void shouldKeepTheWeekInItsOrder() {
        // Given
        OrganizationRequest request = new OrganizationRequest(
                "A",
                null,
                null,
                null,
                null,
                LocalTime.NOON,
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                LocalDate.EPOCH,
                null);

        // When
        OrganizationSettings settings = request.settings("a", any -> LocalDate.EPOCH);

        // Then
        assertThat(List.copyOf(settings.workingWeek())).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    private static List<Violation> check(OrganizationRequest request) {
        Violations violations = TestConstraints.create().check(request);
        OrganizationRules.check(violations, request);
        return violations.found();
    }

    private static OrganizationRequest request(String name, String startsOn, DeviationRules deviations) {
        return new OrganizationRequest(
                name, null, null, null, null, LocalTime.of(0, 1), null, LocalDate.parse(startsOn), deviations);
    }
}
