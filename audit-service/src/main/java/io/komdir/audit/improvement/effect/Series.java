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

    /** What the days nearest to the task come to. */
    Finding compare(Span span, int workingDays, int minimumCount) {
        return ofMetric
                ? MeanComparison.compare(values, span, workingDays)
                : ConversionComparison.compare(counts, span, workingDays, minimumCount);
    }

    /** What the same windows come to as they are known now; empty when days of them are not kept any more. */
    Optional<Finding> compareAgain(Side before, Side after) {
        Optional<Finding> found = ofMetric ? meansOf(before, after) : conversionsOf(before, after);
        return found.filter(finding ->
                finding.before().days() >= before.days() && finding.after().days() >= after.days());
    }

    private Optional<Finding> meansOf(Side before, Side after) {
        return MeanComparison.over(
                values.stream().filter(value -> within(value.day(), before)).toList(),
                values.stream().filter(value -> within(value.day(), after)).toList());
    }

    private Optional<Finding> conversionsOf(Side before, Side after) {
        return ConversionComparison.over(
                counts.stream().filter(day -> within(day.day(), before)).toList(),
                counts.stream().filter(day -> within(day.day(), after)).toList());
    }

    /** The change that a step from the one value to the other asks for. */
    static boolean upward(BigDecimal from, BigDecimal to) {
        return to.compareTo(from) > 0;
    }

    private static boolean within(LocalDate day, Side side) {
        return !day.isBefore(side.from()) && !day.isAfter(side.to());
    }
}
