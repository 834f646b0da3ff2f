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
    private static final Span RUNNING = Span.of(START, COMPLETION, COMPLETION.plusDays(120));
    private static final Span OVER = Span.of(START, COMPLETION, COMPLETION.plusDays(122));

    @Test
    void shouldCompareTheWorkingDaysNearestToTheTaskAndNoneOfItsOwn() {
        // Given
        List<DayValue> values = values(START.minusDays(30), COMPLETION.plusDays(30), day -> {
            boolean during = !day.isBefore(START) && !day.isAfter(COMPLETION);
            return during ? 1000 : day.isBefore(START) ? 10 + day.getDayOfMonth() % 2 : 20 + day.getDayOfMonth() % 2;
        });

        // When
        Finding finding = MeanComparison.compare(values, RUNNING, 4);

        // Then
        assertThat(finding.before().from()).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(finding.before().to()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(finding.after().from()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(finding.after().to()).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(finding.before().days()).isEqualTo(finding.after().days()).isEqualTo(4);
        assertThat(finding.before().value()).isEqualByComparingTo("10.5");
        assertThat(finding.after().value()).isEqualByComparingTo("20.5");
        assertThat(finding.verdict(true)).isEqualTo(Verdict.MOVED);
        assertThat(finding.movedWrongWay(true)).isFalse();
        assertThat(finding.verdict(false)).isEqualTo(Verdict.NOT_MOVED);
        assertThat(finding.movedWrongWay(false)).isTrue();
    }

    @Test
    void shouldNotHaveMovedWhenNothingChanged() {
        // Given
        List<DayValue> values = values(START.minusDays(30), COMPLETION.plusDays(30), day -> 7);

        // When
        Finding finding = MeanComparison.compare(values, RUNNING, 10);

        // Then
        assertThat(finding.verdict(true)).isEqualTo(Verdict.NOT_MOVED);
        assertThat(finding.movedWrongWay(true)).isFalse();
    }

    @Test
    void shouldCompareTwoDaysAtLeast() {
        // Given
        List<DayValue> values = values(START.minusDays(30), COMPLETION.plusDays(30), day -> day.getDayOfMonth());

        // When
        Finding finding = MeanComparison.compare(values, RUNNING, 1);

        // Then
        assertThat(finding.before().days()).isEqualTo(2);
    }

    @Test
    void shouldSayHowManyDaysAreMissing() {
        // Given
        List<DayValue> values = values(START.minusDays(30), LocalDate.of(2026, 6, 9), day -> 7);

        // When
        Finding tooEarly = MeanComparison.compare(values, RUNNING, 10);
        Finding tooLate = MeanComparison.compare(values, OVER, 10);

        // Then
        assertThat(tooEarly.verdict(true)).isEqualTo(Verdict.TOO_EARLY);
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
        Finding finding = MeanComparison.compare(values, RUNNING, 10);
        Finding nothing = MeanComparison.compare(List.of(), RUNNING, 10);

        // Then
        assertThat(finding.reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(finding.missing()).isEqualTo(Missing.days(7, 0));
        assertThat(nothing.missing()).isEqualTo(Missing.days(10, 10));
    }

    @Test
    void shouldCountDaysOffBetweenWorkingDaysOnly() {
        // Given
        List<DayCounts> days = counts(START.minusDays(40), COMPLETION.plusDays(40), day -> weekend(day) ? 100 : 10);

        // When
        Finding finding = ConversionComparison.compare(days, RUNNING, 6, 1);

        // Then
        assertThat(finding.before().from()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(finding.before().to()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(finding.before().days()).isEqualTo(6);
        assertThat(finding.before().countBefore()).isEqualByComparingTo("260");
        assertThat(finding.after().from()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(finding.after().to()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(finding.after().countBefore()).isEqualByComparingTo("260");
        assertThat(finding.before().value()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({"20, 10", "21, 11", "120, 60"})
    void shouldGrowOnBothSidesUntilTheCountsSuffice(int minimumCount, int workingDays) {
        // Given
        List<DayCounts> days = counts(START.minusDays(120), COMPLETION.plusDays(120), day -> weekend(day) ? 0 : 2);

        // When
        Finding finding = ConversionComparison.compare(days, RUNNING, 10, minimumCount);

        // Then
        assertThat(finding.before().days()).isEqualTo(workingDays);
        assertThat(finding.after().days()).isEqualTo(workingDays);
    }

    @Test
    void shouldNotGrowBeyondItsLimit() {
        // Given
        List<DayCounts> days = counts(START.minusDays(120), COMPLETION.plusDays(120), day -> weekend(day) ? 0 : 2);

        // When
        Finding finding = ConversionComparison.compare(days, RUNNING, 10, 121);

        // Then
        assertThat(finding.reason()).isEqualTo(Reason.BASELINE_TOO_THIN);
        assertThat(finding.missing().countsBefore()).isEqualByComparingTo("1");
    }

    @Test
    void shouldSayWhatTheSideAfterNeedsWhileTheWindowsGrow() {
        // Given
        List<DayCounts> days = counts(
                START.minusDays(120),
                LocalDate.of(2026, 6, 26),
                day -> weekend(day) ? 0 : day.isBefore(START) ? 10 : 1);

        // When
        Finding growing = ConversionComparison.compare(days, RUNNING, 10, 30);
        Finding over = ConversionComparison.compare(days, OVER, 10, 30);

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
        Finding finding = ConversionComparison.compare(days, RUNNING, 10, 30);

        // Then
        assertThat(finding.reason()).isEqualTo(Reason.NEVER_ENOUGH);
        assertThat(finding.missing().countsAfter()).isEqualByComparingTo("18");
        assertThat(finding.missing().daysAfter()).isZero();
    }

    @Test
    void shouldNeverDivideByACountOfZero() {
        // Given
        List<DayCounts> days = counts(START.minusDays(120), COMPLETION.plusDays(120), day -> 0);

        // When
        Finding finding = ConversionComparison.compare(days, RUNNING, 2, 0);

        // Then
        assertThat(finding.reason()).isEqualTo(Reason.BASELINE_TOO_THIN);
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
