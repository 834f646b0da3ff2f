package io.komdir.kpi.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.employee.Absence;
import io.komdir.kpi.employee.EmployeeRole;
import io.komdir.kpi.employee.Person;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthDaysTest {
    // Monday to Friday, and Monday of the next week.
    private static final List<LocalDate> WORKING_DAYS = List.of(day(2), day(3), day(4), day(5), day(6), day(9));

    @Test
    void shouldCountTheDateItselfAsElapsed() {
        // When
        MonthDays days = MonthDays.of(WORKING_DAYS, day(4));

        // Then
        assertThat(days).isEqualTo(new MonthDays(3, 6));
        assertThat(days.remaining()).isEqualTo(3);
    }

    @Test
    void shouldLeaveOutAbsencesAndDaysBeforeHiringAndAfterLeaving() {
        // Given
        Person person = new Person(
                "u1",
                "Anna",
                null,
                EmployeeRole.HUNTER,
                day(3),
                day(6),
                List.of(),
                List.of(new Absence(day(4), day(5), "ill")));

        // When
        MonthDays days = MonthDays.of(WORKING_DAYS, day(5), person);

        // Then
        assertThat(days).isEqualTo(new MonthDays(1, 2));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
