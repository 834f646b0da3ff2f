package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The target of one scope on one working day, the catch-up of its month included.
 *
 * <p>A month's plan is <b>behind</b> on a day when fact to date &lt; target to date, both from the first of the
 * month to the end of the day before; for a goal "at most" when fact to date &gt; target to date. Without a target before the
 * day, or while nothing was pushed this month, nothing is behind.
 *
 * @param plain the day's own target; null when none applies: then there is no norm, behind or not
 * @param value the plain target, unless the month is behind: then the plain target and what is missing to date, spread evenly
 *     over the scope's remaining working days, this day included; a plan that differs from day to day stays so. For a goal "at
 *     most" the plain target less the overuse to date, spread likewise, never below 0. Of counts whole numbers, of others two
 *     digits after the point, rounded so that keeping to it ends the month on target: up for a goal "at least", down for
 *     "at most"
 * @param behind whether the month's plan is behind; never of an average or a ratio, which has no amount to catch up
 */
public record Norm(BigDecimal plain, BigDecimal value, boolean behind) {
    private static final int SCALE = 2;

    /**
     * Of one metric on one day.
     *
     * @param before target and fact from the first of the month to the last day that counts, before this day
     * @param remaining working days of the scope after that last day
     */
    static Norm of(MetricDefinition metric, BigDecimal plain, ToDate before, int remaining) {
        boolean behind = metric.formula().sums() && before.behind(metric.goal());
        if (!behind || plain == null || remaining == 0) {
            return new Norm(plain, plain, behind);
        }
        boolean atLeast = metric.goal() == Goal.AT_LEAST;
        // One division of plain and shortfall together, so that nothing is rounded twice.
        BigDecimal days = BigDecimal.valueOf(remaining);
        BigDecimal spread = plain.multiply(days)
                .add(before.shortfall())
                .divide(
                        days,
                        metric.unit() == Unit.COUNT ? 0 : SCALE,
                        atLeast ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return new Norm(plain, Numbers.plain(atLeast ? spread : spread.max(BigDecimal.ZERO)), true);
    }

    /** Target and fact from the first of the month to a day; null without target or data. */
    record ToDate(BigDecimal target, BigDecimal fact) {

        /** What is missing to the target; below 0 when there is more. */
        BigDecimal shortfall() {
            return target.subtract(fact);
        }

        boolean behind(Goal goal) {
            if (target == null || fact == null) {
                return false;
            }
            int side = fact.compareTo(target);
            return goal == Goal.AT_LEAST ? side < 0 : side > 0;
        }
    }
}
