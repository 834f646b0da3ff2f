package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plan against fact of each single day of a range, for any scope and metric. Immutable; computes on demand. */
public final class DayEvaluations {
    private static final FactTotals EMPTY = new FactTotals();

    private final EvaluationContext context;
    private final Map<LocalDate, FactTotals> facts;
    private final Set<LocalDate> pushed;

    /**
     * Evaluates facts that were read before.
     *
     * @param facts by day; a day without facts may be missing
     * @param pushed the days that have any fact of the organization
     */
    public DayEvaluations(EvaluationContext context, Map<LocalDate, FactTotals> facts, Set<LocalDate> pushed) {
        this.context = context;
        this.facts = facts;
        this.pushed = pushed;
    }

    public EvaluationContext context() {
        return context;
    }

    /** Plan against fact of one metric on one day. */
    public Evaluation of(Scope scope, MetricDefinition metric, LocalDate day) {
        BigDecimal target = context.targets().on(scope, metric.code(), day).orElse(null);
        return Evaluation.of(metric, target, totals(day).fact(scope, metric), pushed.contains(day));
    }

    /** What the facts of one stored metric add up to on one day; zeros without facts. */
    public WeightedSum sum(Scope scope, String metric, LocalDate day) {
        return totals(day).sum(scope, metric);
    }

    /** What a fact of one day is divided from; null for a sum. */
    public Ratio ratio(Scope scope, MetricDefinition metric, LocalDate day) {
        return Ratio.of(totals(day), scope, metric);
    }

    /** The verdict on one metric on one day. */
    public Verdict verdict(Scope scope, MetricDefinition metric, LocalDate day) {
        return of(scope, metric, day).verdict();
    }

    /** The verdict on the whole day of an employee, a team or the organization. */
    public Verdict day(Scope scope, LocalDate day) {
        return DayVerdict.of(verdicts(scope, context.leading(), day), verdicts(scope, context.lagging(), day));
    }

    private List<Verdict> verdicts(Scope scope, List<MetricDefinition> metrics, LocalDate day) {
        return metrics.stream().map(metric -> verdict(scope, metric, day)).toList();
    }

    private FactTotals totals(LocalDate day) {
        return facts.getOrDefault(day, EMPTY);
    }
}
