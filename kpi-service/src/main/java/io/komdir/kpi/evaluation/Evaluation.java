package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;

/**
 * One metric of one scope in one period: plan against fact.
 *
 * @param target null when none applies
 * @param fact null without data: nothing was pushed for the period, or an average or ratio has nothing to be computed from
 * @param percent 100 * fact / target with one digit after the point; null without either and for a target of 0
 */
public record Evaluation(BigDecimal target, BigDecimal fact, BigDecimal percent, Verdict verdict) {

    /**
     * Evaluates a fact. A target reached exactly is met, for both goals.
     *
     * @param target null when none applies
     * @param fact null when an average or ratio has nothing to be computed from
     * @param pushed whether anything was pushed for the period; if not, a missing fact is an outage and not a 0
     */
    public static Evaluation of(MetricDefinition metric, BigDecimal target, BigDecimal fact, boolean pushed) {
        BigDecimal actual = pushed ? fact : null;
        return new Evaluation(target, actual, Numbers.percent(actual, target), verdict(metric.goal(), target, actual));
    }

    private static Verdict verdict(Goal goal, BigDecimal target, BigDecimal fact) {
        if (target == null) {
            return Verdict.NO_TARGET;
        }
        if (fact == null) {
            return Verdict.NO_DATA;
        }
        int side = fact.compareTo(target);
        boolean met = goal == Goal.AT_LEAST ? side >= 0 : side <= 0;
        return met ? Verdict.MET : Verdict.MISSED;
    }
}
