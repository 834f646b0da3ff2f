package io.komdir.kpi.evaluation.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Gap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthlyAggregatesTest {
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    @Test
    void shouldBeOneGapWhenNothingIsBuilt() {
        // When
        MonthlyAggregates months = built("2024-01-10", "2024-03-05");

        // Then
        assertThat(months.gaps()).containsExactly(gap("2024-01-10", "2024-03-05"));
        assertThat(months.byDay(false)).isEmpty();
    }

    @Test
    void shouldKeepTheDaysAroundWhatIsBuilt() {
        // When
        MonthlyAggregates months = built("2024-01-10", "2024-03-05", FEBRUARY);

        // Then
        assertThat(months.gaps()).containsExactly(gap("2024-01-10", "2024-01-31"), gap("2024-03-01", "2024-03-05"));
        assertThat(months.byTotal(true)).containsExactly(FEBRUARY);
        assertThat(months.byDay(true)).isEmpty();
    }

    @Test
    void shouldCutTheMonthsAtTheEndsWhenTheRangeDoes() {
        // When
        MonthlyAggregates months = built("2024-01-02", "2024-03-30", JANUARY, FEBRUARY, MARCH);

        // Then
        assertThat(months.gaps()).isEmpty();
        assertThat(months.byDay(true)).containsExactly(JANUARY, MARCH);
        assertThat(months.byTotal(true)).containsExactly(FEBRUARY);
    }

    @Test
    void shouldHaveNoGapWhenTheRangeIsWholeMonths() {
        // When
        MonthlyAggregates months = built("2024-01-01", "2024-02-29", JANUARY, FEBRUARY);

        // Then
        assertThat(months.gaps()).isEmpty();
        assertThat(months.byTotal(true)).isEqualTo(List.of(JANUARY, FEBRUARY));
    }

    private static MonthlyAggregates built(String from, String to, YearMonth... months) {
        SortedMap<YearMonth, Set<LocalDate>> pushed = new TreeMap<>();
        Arrays.stream(months).forEach(month -> pushed.put(month, Set.of(month.atDay(1))));
        return new MonthlyAggregates(LocalDate.parse(from), LocalDate.parse(to), pushed);
    }

    private static Gap gap(String from, String to) {
        return new Gap(LocalDate.parse(from), LocalDate.parse(to));
    }
}
