package io.komdir.audit.improvement.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.audit.measurement.DayCounts;
import io.komdir.audit.measurement.DayValue;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final LocalDate COMPLETION = LocalDate.of(2026, 6, 5);
    private static final TaskPeriod RUNNING = TaskPeriod.of(START, COMPLETION, COMPLETION.plusDays(120));
    private static final TaskPeriod OVER = TaskPeriod.of(START, COMPLETION, COMPLETION.plusDays(122));

    @Test
    void shouldCompareTheWorkingDaysNearestToTheTaskAndNoneOfItsOwn() {
        // Given
        List<DayValue> values = values(START.minusDays(30), COMPLETION.plusDays(30), day -> {
            boolean during = !day.isBefore(START) && !day.isAfter(COMPLETION);
            return during ? 1000 : day.isBefore(START) ? 10 + day.getDayOfMonth() % 2 : 20 + day.getDayOfMonth() % 2;
        });

        // When
        ComparisonResult result = MeanComparison.compare(values, RUNNING, 4);

        // Then
        assertThat(result.before().from()).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(result.before().to()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(result.after().from()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(result.after().to()).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(result.before().days()).isEqualTo(result.after().days()).isEqualTo(4);
        assertThat(result.before().value()).isEqualByComparingTo("10.5");
        assertThat(result.after().value()).isEqualByComparingTo("20.5");
        assertThat(result.verdict(true)).isEqualTo(EffectVerdict.MOVED);
        assertThat(result.movedWrongWay(true)).isFalse();
        assertThat(result.verdict(false)).isEqualTo(EffectVerdict.NOT_MOVED);
        assertThat(result.movedWrongWay(false)).isTrue();
    }

    @Test
    void shouldNotHaveMovedWhenNothingChanged() {
        // Given
        List<DayValue> values = values(START.minusDays(30), COMPLETION.plusDays(30), day -> 7);

        // When
        ComparisonResult result = MeanComparison.compare(values, RUNNING, 10);

        // Then
        assertThat(result.verdict(true)).isEqualTo(EffectVerdict.NOT_MOVED);
        assertThat(result.movedWrongWay(true)).isFalse();
    }

    @Test
    void shouldCompareTwoDaysAtLeast() {
        // Given
        List<DayValue> values = values(START.minusDays(30), COMPLETION.plusDays(30), day -> day.getDayOfMonth());

        // When
        ComparisonResult result = MeanComparison.compare(values, RUNNING, 1);

        // Then
        assertThat(result.before().days()).isEqualTo(2);
    }

    @Test
    void shouldSayHowManyDaysAreMissing() {
        // Given
        List<DayValue> values = values(START.minusDays(30), LocalDate.of(2026, 6, 9), day -> 7);

        // When
        ComparisonResult tooEarly = MeanComparison.compare(values, RUNNING, 10);
        ComparisonResult tooLate = MeanComparison.compare(values, OVER, 10);

        // Then
        assertThat(tooEarly.verdict(true)).isEqualTo(EffectVerdict.TOO_EARLY);
        assertThat(tooEarly.reason()).isEqualTo(Reason.DAYS_MISSING);
        assertThat(tooEarly.missing()).isEqualTo(Missing.days(0, 8));
        assertThat(tooLate.reason()).isEqualTo(Reason.MEASURED_NO_MORE);
        assertThat(tooLate.reason().forGood()).isTrue();
    }

    @Test
    void shouldNeverDecideWithoutABaseline() {
        // Given
        List<DayValue> values = values(LocalDate.of(2026, 5, 27), COMPLETION.plusDays(60), day -> 7);

        // When
        ComparisonResult result = MeanComparison.compare(values, RUNNING, 10);
        ComparisonResult nothing = MeanComparison.compare(List.of(), RUNNING, 10);

        // Then
        assertThat(result.reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(result.missing()).isEqualTo(Missing.days(7, 0));
        assertThat(nothing.missing()).isEqualTo(Missing.days(10, 10));
    }

    @Test
    void shouldCountDaysOffBetweenWorkingDaysOnly() {
        // Given
        List<DayCounts> days = counts(START.minusDays(40), COMPLETION.plusDays(40), day -> weekend(day) ? 100 : 10);

        // When
        ComparisonResult result = ConversionComparison.compare(days, RUNNING, 6, 1);

        // Then
        assertThat(result.before().from()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(result.before().to()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(result.before().days()).isEqualTo(6);
        assertThat(result.before().countBefore()).isEqualByComparingTo("260");
        assertThat(result.after().from()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(result.after().to()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(result.after().countBefore()).isEqualByComparingTo("260");
        assertThat(result.before().value()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({"20, 10", "21, 11", "120, 60"})
    void shouldGrowOnBothSidesUntilTheCountsSuffice(int minimumCount, int workingDays) {
        // Given
        List<DayCounts> days = counts(START.minusDays(120), COMPLETION.plusDays(120), day -> weekend(day) ? 0 : 2);

        // When
        ComparisonResult result = ConversionComparison.compare(days, RUNNING, 10, minimumCount);

        // Then
        assertThat(result.before().days()).isEqualTo(workingDays);
        assertThat(result.after().days()).isEqualTo(workingDays);
    }

    @Test
    void shouldNotGrowBeyondItsLimit() {
        // Given
        List<DayCounts> days = counts(START.minusDays(120), COMPLETION.plusDays(120), day -> weekend(day) ? 0 : 2);

        // When
        ComparisonResult result = ConversionComparison.compare(days, RUNNING, 10, 121);

        // Then
        assertThat(result.reason()).isEqualTo(Reason.BASELINE_TOO_THIN);
        assertThat(result.missing().countsBefore()).isEqualByComparingTo("1");
    }

    @Test
    void shouldSayWhatTheSideAfterNeedsWhileTheWindowsGrow() {
        // Given
        List<DayCounts> days = counts(
                START.minusDays(120),
                LocalDate.of(2026, 6, 26),
                day -> weekend(day) ? 0 : day.isBefore(START) ? 10 : 1);

        // When
        ComparisonResult growing = ConversionComparison.compare(days, RUNNING, 10, 30);
        ComparisonResult over = ConversionComparison.compare(days, OVER, 10, 30);

        // Then
        assertThat(growing.reason()).isEqualTo(Reason.COUNTS_MISSING);
        assertThat(growing.missing().daysAfter()).isEqualTo(1);
        assertThat(growing.missing().countsAfter()).isEqualByComparingTo("15");
        assertThat(growing.missing().countsBefore()).isEqualByComparingTo("0");
        assertThat(over.reason()).isEqualTo(Reason.MEASURED_NO_MORE);
    }

    @Test
    void shouldGiveUpWhenTheLongestWindowAfterIsStillTooThin() {
        // Given
        List<DayCounts> days = counts(
                START.minusDays(120),
                COMPLETION.plusDays(120),
                day -> weekend(day) || day.isAfter(COMPLETION.plusDays(10)) ? 0 : 2);

        // When
        ComparisonResult result = ConversionComparison.compare(days, RUNNING, 10, 30);

        // Then
        assertThat(result.reason()).isEqualTo(Reason.NEVER_ENOUGH);
        assertThat(result.missing().countsAfter()).isEqualByComparingTo("18");
        assertThat(result.missing().daysAfter()).isZero();
    }

    @Test
    void shouldNeverDivideByACountOfZero() {
        // Given
        List<DayCounts> days = counts(START.minusDays(120), COMPLETION.plusDays(120), day -> 0);

        // When
        ComparisonResult result = ConversionComparison.compare(days, RUNNING, 2, 0);

        // Then
        assertThat(result.reason()).isEqualTo(Reason.BASELINE_TOO_THIN);
    }

    @Test
    void shouldHaveNoBaselineWhenTheStageIsUnknown() {
        assertThat(ConversionComparison.compare(List.of(), RUNNING, 10, 30).reason())
                .isEqualTo(Reason.NO_BASELINE);
    }

    private static List<DayValue> values(LocalDate from, LocalDate to, ToIntFunction<LocalDate> value) {
        return days(from, to)
                .filter(day -> !weekend(day))
                .map(day -> new DayValue(day, BigDecimal.valueOf(value.applyAsInt(day))))
                .toList();
    }

    private static List<DayCounts> counts(LocalDate from, LocalDate to, ToIntFunction<LocalDate> before) {
        return days(from, to)
                .map(day -> {
                    BigDecimal of = BigDecimal.valueOf(before.applyAsInt(day));
                    return new DayCounts(day, !weekend(day), of.divide(BigDecimal.valueOf(2)), of);
                })
                .toList();
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
