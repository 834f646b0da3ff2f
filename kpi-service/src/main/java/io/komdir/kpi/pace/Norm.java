package io.komdir.kpi.pace;

import io.komdir.kpi.metric.Goal;
import io.komdir.kpi.metric.MetricDefinition;
import java.math.BigDecimal;

/**
 * What a scope is asked for on one working day, the catch-up of its month included.
 *
 * <p>A month's plan is <b>behind</b> on a day when what was done from the first of the month to the end of the day before
 * falls short of what was planned for these days: fact to date &lt; target to date; for a goal "at most" when more was used
 * than planned. Without a target before the day, or while nobody pushed anything this month, nothing is behind.
 *
 * @param plain the day's own target; null when none applies: then nothing is asked for, behind or not
 * @param value the plain target, unless the month is behind: then what is missing to the target of the whole month, spread
 *     evenly over the scope's remaining working days, this day included; never easier than the plain target, and for a goal
 *     "at most" never below 0. Two digits after the point, half up
 * @param behind whether the month's plan is behind; never of an average or a ratio, which has no amount to catch up
 */
public record Norm(BigDecimal plain, BigDecimal value, boolean behind) {

    /**
     * Of one metric on one day.
     *
     * @param before target and fact from the first of the month to the day before
     * @param monthTarget of the whole month, null for none
     * @param remaining working days of the scope from this day on, this day included
     */
    static Norm of(MetricDefinition metric, BigDecimal plain, ToDate before, BigDecimal monthTarget, int remaining) {
        boolean behind = metric.formula().sums() && before.behind(metric.goal());
        if (!behind || plain == null || monthTarget == null || remaining == 0) {
            return new Norm(plain, plain, behind);
        }
        BigDecimal spread = Pace.perDay(monthTarget.subtract(before.fact()), remaining);
        BigDecimal value = metric.goal() == Goal.AT_LEAST
                ? spread.max(plain)
                : spread.min(plain).max(BigDecimal.ZERO);
        return new Norm(plain, value, true);
    }

    /** Target and fact from the first of the month to a day; null for none and for unknown. */
    record ToDate(BigDecimal target, BigDecimal fact) {

        boolean behind(Goal goal) {
            if (target == null || fact == null) {
                return false;
            }
            int side = fact.compareTo(target);
            return goal == Goal.AT_LEAST ? side < 0 : side > 0;
        }
    }
}
