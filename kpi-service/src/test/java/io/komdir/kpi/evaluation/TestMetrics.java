package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.reference.metric.Unit;

/** Metrics for tests of rules. */
public final class TestMetrics {
    public static final MetricDefinition CALLS = metric("calls", Unit.COUNT, Goal.AT_LEAST, Formula.SUM);
    public static final MetricDefinition DEALS = metric("deals_won", Unit.COUNT, Goal.AT_LEAST, Formula.SUM);
    public static final MetricDefinition REVENUE = metric("revenue", Unit.MONEY, Goal.AT_LEAST, Formula.SUM);
    public static final MetricDefinition AD_SPEND = metric("ad_spend", Unit.MONEY, Goal.AT_MOST, Formula.SUM);
    public static final MetricDefinition RESPONSE =
            metric("first_response_minutes", Unit.MINUTES, Goal.AT_MOST, Formula.AVERAGE);
    public static final MetricDefinition CHECK =
            metric("average_check", Unit.MONEY, Goal.AT_LEAST, Formula.ratio("revenue", "deals_won"));
    public static final MetricDefinition WON_SHARE =
            metric("won_share", Unit.PERCENT, Goal.AT_LEAST, Formula.ratio("deals_won", "calls"));

    private TestMetrics() {}

    private static MetricDefinition metric(String code, Unit unit, Goal goal, Formula formula) {
        return new MetricDefinition(code, null, Timing.LEADING, unit, goal, formula, 1);
    }
}
