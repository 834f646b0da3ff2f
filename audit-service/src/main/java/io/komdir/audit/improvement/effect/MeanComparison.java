package io.komdir.audit.improvement.effect;

import io.komdir.audit.measurement.DayValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares the means of a metric's daily values, on working days on which it was observed. */
final class MeanComparison {
    private MeanComparison() {}

    /**
     * Compares as many days on either side, those nearest to the task.
     *
     * @param values oldest first
     * @param workingDays at least 2 are compared: one value has no variance
     */
    static ComparisonResult compare(List<DayValue> values, TaskPeriod period, int workingDays) {
        int days = Math.max(workingDays, Welch.MIN_VALUES);
        List<DayValue> before =
                values.stream().filter(value -> period.before(value.day())).toList();
        List<DayValue> after =
                values.stream().filter(value -> period.after(value.day())).toList();
        Missing missing = Missing.days(days - before.size(), days - after.size());
        if (missing.daysBefore() > 0) {
            return ComparisonResult.tooEarly(Reason.NO_BASELINE, missing);
        }
        if (missing.daysAfter() > 0) {
            return ComparisonResult.tooEarly(period.shortOf(Reason.DAYS_MISSING), missing);
        }
        return over(before.subList(before.size() - days, before.size()), after.subList(0, days))
                .orElseThrow();
    }

    /** Compares these days only, oldest first; empty when a side has too few. */
    static Optional<ComparisonResult> over(List<DayValue> before, List<DayValue> after) {
        if (before.size() < Welch.MIN_VALUES || after.size() < Welch.MIN_VALUES) {
            return Optional.empty();
        }
        return Optional.of(
                ComparisonResult.decided(side(before), side(after), Welch.difference(numbers(before), numbers(after))));
    }

    private static Side side(List<DayValue> days) {
        double sum =
                numbers(days).stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
        return new Side(
                days.get(0).day(),
                days.get(days.size() - 1).day(),
                days.size(),
                Difference.figure(sum / days.size()),
                null,
                null);
    }

    private static List<BigDecimal> numbers(List<DayValue> days) {
        return days.stream().map(DayValue::value).toList();
    }
}
