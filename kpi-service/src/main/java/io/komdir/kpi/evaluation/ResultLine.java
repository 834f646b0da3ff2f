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
 * @param numeratorMetric of a ratio the metric above, so that consumers can apply late facts of it; null otherwise
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
     * The line of an evaluated metric.
     *
     * @param ratio what the fact is divided from; null for a sum
     */
    public static ResultLine of(MetricDefinition metric, Evaluation evaluation, Ratio ratio) {
        return new ResultLine(
                metric.code(),
                metric.timing(),
                metric.unit(),
                metric.goal(),
                metric.formula().type(),
                evaluation.target(),
                evaluation.fact(),
                evaluation.percent(),
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                evaluation.verdict(),
                metric.formula().numerator(),
                metric.formula().denominator());
    }
}
