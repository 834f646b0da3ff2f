package io.komdir.kpi.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reporting.series.Grain.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrainTest {

    @Test
    void shouldNameIsoWeeksByTheYearTheyBelongTo() {
        // When
        List<Period> periods = Grain.WEEK.periods(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 5));

        // Then
        assertThat(periods)
                .containsExactly(
                        new Period(
                                "2026-W53",
                                LocalDate.of(2026, 12, 28),
                                LocalDate.of(2026, 12, 30),
                                LocalDate.of(2027, 1, 3)),
                        new Period(
                                "2027-W01",
                                LocalDate.of(2027, 1, 4),
                                LocalDate.of(2027, 1, 4),
                                LocalDate.of(2027, 1, 5)));
    }

    @Test
    void shouldCutTheFirstAndTheLastMonthToTheRange() {
        // When
        List<Period> periods = Grain.MONTH.periods(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 1));

        // Then
        assertThat(periods).extracting(Period::label).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(periods.get(0).from()).isEqualTo("2026-01-31");
        assertThat(periods.get(1).to()).isEqualTo("2026-02-28");
        assertThat(periods.get(2).to()).isEqualTo("2026-03-01");
    }

    @Test
    void shouldHaveOnePeriodADay() {
        // When
        List<Period> periods = Grain.DAY.periods(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));

        // Then
        assertThat(periods).extracting(Period::label).containsExactly("2026-11-23", "2026-11-24");
    }
}
