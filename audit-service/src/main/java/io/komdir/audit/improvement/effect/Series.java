package io.komdir.audit.improvement.effect;

import io.komdir.audit.measurement.DayCounts;
import io.komdir.audit.measurement.DayValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A subject day by day.
 *
 * @param values of a metric; empty for a stage
 * @param counts of a stage; empty for a metric
 */
record Series(boolean ofMetric, List<DayValue> values, List<DayCounts> counts) {

    static Series ofValues(List<DayValue> values) {
        return new Series(true, values, List.of());
    }

    static Series ofCounts(List<DayCounts> counts) {
        return new Series(false, List.of(), counts);
    }

    /** Compares the days nearest to the task. */
    ComparisonResult compare(TaskPeriod period, int workingDays, int minimumCount) {
        return ofMetric
                ? MeanComparison.compare(values, period, workingDays)
                : ConversionComparison.compare(counts, period, workingDays, minimumCount);
    }

    /** Compares the same windows by the figures that are stored now; empty when days of them were purged. */
    Optional<ComparisonResult> recompare(Side before, Side after) {
        Optional<ComparisonResult> found = ofMetric ? meansOf(before, after) : conversionsOf(before, after);
        return found.filter(result ->
                result.before().days() >= before.days() && result.after().days() >= after.days());
    }

    private Optional<ComparisonResult> meansOf(Side before, Side after) {
        return MeanComparison.over(
                values.stream().filter(value -> within(value.day(), before)).toList(),
                values.stream().filter(value -> within(value.day(), after)).toList());
    }

    private Optional<ComparisonResult> conversionsOf(Side before, Side after) {
        return ConversionComparison.over(
                counts.stream().filter(day -> within(day.day(), before)).toList(),
                counts.stream().filter(day -> within(day.day(), after)).toList());
    }

    /** Whether the step from the one value to the other is a rise. */
    static boolean upward(BigDecimal from, BigDecimal to) {
        return to.compareTo(from) > 0;
    }

    private static boolean within(LocalDate day, Side side) {
        return !day.isBefore(side.from()) && !day.isAfter(side.to());
    }
}
