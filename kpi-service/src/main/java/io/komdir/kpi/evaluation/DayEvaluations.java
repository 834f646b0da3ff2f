package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plan against fact of each single day of a span, for any scope and metric. Immutable; nothing is computed before it is
 * asked for.
 */
public final class DayEvaluations {
    private static final FactTotals NOTHING = new FactTotals();

    private final EvaluationContext ground;
    private final Map<LocalDate, FactTotals> facts;
    private final Set<LocalDate> pushed;

    /**
     * Over facts that were read already.
     *
     * @param facts by day; a day without facts may be missing
     * @param pushed the days for which anybody in the organization pushed anything
     */
    public DayEvaluations(EvaluationContext ground, Map<LocalDate, FactTotals> facts, Set<LocalDate> pushed) {
        this.ground = ground;
        this.facts = facts;
        this.pushed = pushed;
    }

    /** What the days are judged against. */
    public EvaluationContext ground() {
        return ground;
    }

    /** Whether anybody in the organization pushed anything for the day. */
    public boolean pushed(LocalDate day) {
        return pushed.contains(day);
    }

    /** Plan against fact of one metric on one day. */
    public Evaluation of(Scope scope, MetricDefinition metric, LocalDate day) {
        BigDecimal target = ground.targets().on(scope, metric.code(), day).orElse(null);
        BigDecimal fact = facts.getOrDefault(day, NOTHING).fact(scope, metric);
        return Evaluation.of(metric, target, fact, pushed(day));
    }

    /** What the facts of one stored metric add up to on one day; zeros without facts. */
    public WeightedSum parts(Scope scope, String metric, LocalDate day) {
        return facts.getOrDefault(day, NOTHING).parts(scope, metric);
    }

    /** The verdict on one metric on one day. */
    public Verdict verdict(Scope scope, MetricDefinition metric, LocalDate day) {
        return of(scope, metric, day).verdict();
    }

    /** The verdict on the whole day of a person, a team or the organization. */
    public Verdict day(Scope scope, LocalDate day) {
        return DayVerdict.of(verdicts(scope, ground.leading(), day), verdicts(scope, ground.lagging(), day));
    }

    private List<Verdict> verdicts(Scope scope, List<MetricDefinition> metrics, LocalDate day) {
        return metrics.stream().map(metric -> verdict(scope, metric, day)).toList();
    }
}
