package io.komdir.audit.improvement.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.platform.problem.RuleViolationException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldTakeTodayWhenNoDayIsGiven() {
        // When / Then
        assertThat(TaskRules.day(null, null, TODAY)).isEqualTo(TODAY);
        assertThat(TaskRules.day(null, TODAY.plusDays(1), TODAY)).isEqualTo(TODAY.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 366})
    void shouldTakeADayThatIsRecordedLate(long days) {
        // When / Then
        assertThat(TaskRules.day(TODAY.minusDays(days), null, TODAY)).isEqualTo(TODAY.minusDays(days));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 367})
    void shouldRefuseADayOutOfRange(long days) {
        // When / Then
        assertThatThrownBy(() -> TaskRules.day(TODAY.minusDays(days), null, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations().get(0).field()).isEqualTo("on"));
    }

    @Test
    void shouldRefuseAnEndBeforeTheStart() {
        // Given
        LocalDate startedOn = TODAY.minusDays(3);

        // When / Then
        assertThat(TaskRules.day(startedOn, startedOn, TODAY)).isEqualTo(startedOn);
        assertThatThrownBy(() -> TaskRules.day(startedOn.minusDays(1), startedOn, TODAY))
                .isInstanceOf(RuleViolationException.class);
    }
}
