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
        EventPayloadRules.code(metric, "metric");
        EventPayloadRules.required(unit, "unit");
        EventPayloadRules.required(goal, "goal");
        EventPayloadRules.required(verdict, "verdict");
        EventPayloadRules.figure(target, "target");
        EventPayloadRules.figure(fact, "fact");
        EventPayloadRules.figure(percent, "percent");
    }
}
