package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.reference.metric.Unit;
import java.math.BigDecimal;

/**
 * Plan against fact of one metric in an event; numerator and denominator are null for a sum.
 *
 * @param numeratorMetric of a ratio the metric above, so that late facts of it can be carried over; null otherwise
 * @param denominatorMetric of a ratio the metric below; null otherwise
 */
public record ResultLine(
        String metric,
        Timing timing,
        Unit unit,
        Goal goal,
        Formula.Type formula,
        BigDecimal target,
        BigDecimal fact,
        BigDecimal percent,
        BigDecimal numerator,
        BigDecimal denominator,
        Verdict verdict,
        String numeratorMetric,
        String denominatorMetric) {

    /**
     * The line of a judged metric.
     *
     * @param parts what the fact is divided from; null for a sum
     */
    public static ResultLine of(MetricDefinition metric, Evaluation judged, Ratio parts) {
        return new ResultLine(
                metric.code(),
                metric.timing(),
                metric.unit(),
                metric.goal(),
                metric.formula().type(),
                judged.target(),
                judged.fact(),
                judged.percent(),
                parts == null ? null : parts.numerator(),
                parts == null ? null : parts.denominator(),
                judged.verdict(),
                metric.formula().numerator(),
                metric.formula().denominator());
    }
}
