package io.komdir.hiring.results;

import java.math.BigDecimal;

/**
 * One metric of a closed month.
 *
 * @param unit {@code COUNT}, {@code MONEY}, {@code MINUTES} or {@code PERCENT}
 * @param target of the month, null when none applied
 * @param fact null without observations
 * @param percent 100 * fact / target, null without one of them
 */
public record MetricResult(
        String metric,
        String unit,
        Goal goal,
        BigDecimal target,
        BigDecimal fact,
        BigDecimal percent,
        Verdict verdict) {

    public MetricResult {
        Told.code(metric, "metric");
        Told.present(unit, "unit");
        Told.present(goal, "goal");
        Told.present(verdict, "verdict");
        Told.figure(target, "target");
        Told.figure(fact, "fact");
        Told.figure(percent, "percent");
    }
}
