package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;

/**
 * How the value of a metric is computed from numerator and denominator, and which side of the target is the right one.
 *
 * @param sums whether the value is the numerator; otherwise it is the quotient times the factor
 */
record Measure(boolean sums, double factor, Goal goal) {
    private static final double PERCENT = 100;
    /** Sums of the same numbers in another order differ by less, relatively. */
    private static final double TOLERANCE = 1e-9;

    static Measure of(MetricDefinition metric) {
        boolean percent = metric.formula().type() == Formula.Type.RATIO && metric.unit() == Unit.PERCENT;
        return new Measure(metric.formula().sums(), percent ? PERCENT : 1, metric.goal());
    }

    /** The value; not a number when the denominator is 0. */
    double value(double numerator, double denominator) {
        if (sums) {
            return numerator;
        }
        return denominator == 0 ? Double.NaN : factor * numerator / denominator;
    }

    /** Whether the value is on the right side of the target, or on it. */
    boolean reaches(double value, double target) {
        double tolerance = TOLERANCE * Math.max(1, Math.abs(target));
        return goal == Goal.AT_LEAST ? value >= target - tolerance : value <= target + tolerance;
    }
}
