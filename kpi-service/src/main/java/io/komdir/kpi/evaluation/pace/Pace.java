package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a month is heading, by its working days so far. Amounts are rounded to two digits after the point, half up.
 *
 * @param forecast fact of the month to date / working days elapsed * working days of the month: the month's end at the
 *     current run rate. Of an average or ratio it is the month's value to date. Null before the first working day and
 *     without data
 * @param requiredPerDay (target of the month - fact to date) / working days remaining: the rate on each of these days that
 *     still ends the month on target, so that a shortfall is spread evenly over what remains; for a goal "at
 *     most" the rate that is still allowed. 0 once the target is reached, for a goal "at most" once it is used up; null
 *     without a target, when no working day remains, and of an average or ratio
 */
public record Pace(BigDecimal forecast, BigDecimal requiredPerDay) {
    private static final int SCALE = 2;

    /**
     * The pace of one metric, the days after the date remaining.
     *
     * @param monthTarget of the whole month, null for none
     * @param factToDate of the month up to the date, null when unknown; a rate is then required of the whole target
     * @param days of the scope in the month
     */
    public static Pace of(MetricDefinition metric, BigDecimal monthTarget, BigDecimal factToDate, MonthDays days) {
        return of(metric, monthTarget, factToDate, days, days.remaining());
    }

    /**
     * The same when other days remain than those after the date.
     *
     * @param remaining working days of the scope on which the month's target can still be reached: with the date itself
     *     while it is open
     */
    public static Pace of(
            MetricDefinition metric, BigDecimal monthTarget, BigDecimal factToDate, MonthDays days, int remaining) {
        if (!metric.formula().sums()) {
            return new Pace(factToDate, null);
        }
        return new Pace(forecast(factToDate, days), required(monthTarget, factToDate, remaining));
    }

    private static BigDecimal forecast(BigDecimal factToDate, MonthDays days) {
        if (factToDate == null || days.elapsed() == 0) {
            return null;
        }
        return perDay(factToDate.multiply(BigDecimal.valueOf(days.total())), days.elapsed());
    }

    private static BigDecimal required(BigDecimal monthTarget, BigDecimal factToDate, int remaining) {
        if (monthTarget == null) {
            return null;
        }
        BigDecimal missing = factToDate == null ? monthTarget : monthTarget.subtract(factToDate);
        if (missing.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return remaining == 0 ? null : perDay(missing, remaining);
    }

    /** The amount spread evenly over the days. */
    public static BigDecimal perDay(BigDecimal amount, int days) {
        return Numbers.plain(amount.divide(BigDecimal.valueOf(days), SCALE, RoundingMode.HALF_UP));
    }
}
