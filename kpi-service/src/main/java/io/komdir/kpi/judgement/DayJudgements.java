package io.komdir.kpi.judgement;

import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plan against fact of each single day of a span, for any scope and metric. Immutable; nothing is computed before it is
 * asked for.
 */
public final class DayJudgements {
    private static final Tally NOTHING = new Tally();

    private final Groundwork ground;
    private final Map<LocalDate, Tally> facts;
    private final Set<LocalDate> pushed;

    /**
     * Over facts that were read already.
     *
     * @param facts by day; a day without facts may be missing
     * @param pushed the days for which anybody in the organization pushed anything
     */
    public DayJudgements(Groundwork ground, Map<LocalDate, Tally> facts, Set<LocalDate> pushed) {
        this.ground = ground;
        this.facts = facts;
        this.pushed = pushed;
    }

    /** What the days are judged against. */
    public Groundwork ground() {
        return ground;
    }

    /** Whether anybody in the organization pushed anything for the day. */
    public boolean pushed(LocalDate day) {
        return pushed.contains(day);
    }

    /** Plan against fact of one metric on one day. */
    public Judgement of(Scope scope, MetricDefinition metric, LocalDate day) {
        BigDecimal target = ground.targets().on(scope, metric.code(), day).orElse(null);
        BigDecimal fact = facts.getOrDefault(day, NOTHING).fact(scope, metric);
        return Judgement.of(metric, target, fact, pushed(day));
    }

    /** What the facts of one stored metric add up to on one day; zeros without facts. */
    public Parts parts(Scope scope, String metric, LocalDate day) {
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
